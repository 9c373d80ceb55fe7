select distinct entry.label, line.table_name
from history_rows line join history entry on entry.id = line.id >> 32
where line.table_name not in (select name from sqlite_schema where type = 'table')
