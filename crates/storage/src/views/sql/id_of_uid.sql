select id from {table} where uid = ?1
