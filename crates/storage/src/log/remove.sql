delete from main.{table} where id = {id}
