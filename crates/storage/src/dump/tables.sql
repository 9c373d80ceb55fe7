-- Tables with content and their columns, in order.
select t.name, c.name, c.type
from sqlite_schema t, pragma_table_info(t.name) c
where t.type = 'table'
  and t.name not like 'sqlite\_%' escape '\'
  and t.name not like 'search\_%' escape '\'
  and t.name not in ('history', 'history_rows')
order by t.name, c.cid
