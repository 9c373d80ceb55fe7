update main.{table} set {columns} where id = {id}
