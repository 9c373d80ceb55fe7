select 1 from {table} where id = ?1
