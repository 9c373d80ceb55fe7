select {row} from main.{table} where id = ?1
