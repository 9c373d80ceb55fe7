select id from articles where url = ?1 order by id desc limit 1
