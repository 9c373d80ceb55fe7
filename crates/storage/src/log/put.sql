insert into main.{table} ({columns}) values ({values})
