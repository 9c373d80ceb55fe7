select id from articles order by id
