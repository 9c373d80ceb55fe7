select id from articles where url_key = ?1 order by id limit 1
