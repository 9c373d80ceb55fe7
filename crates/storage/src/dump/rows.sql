select {row} from main.{table} order by "{key}"
