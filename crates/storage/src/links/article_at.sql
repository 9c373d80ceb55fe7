select id from articles where url_key = ?1 order by id desc limit 1
