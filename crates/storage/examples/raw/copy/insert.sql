insert into {table} values ({values})
