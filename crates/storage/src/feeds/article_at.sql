select id from articles where url = ?1 order by id limit 1
