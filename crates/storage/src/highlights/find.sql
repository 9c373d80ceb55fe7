select id from highlights where id = ?1 union all select id from highlights where uid = ?2 limit 1
