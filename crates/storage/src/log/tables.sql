-- Tables with an id of their own and their columns, in order.
select t.name, c.name, c.type
from sqlite_schema t, pragma_table_info(t.name) c
where t.type = 'table'
  and t.name not like 'sqlite\_%' escape '\'
  and t.name not like 'search\_%' escape '\'
  and t.name not in ('meta', 'history', 'history_rows', 'batches')
order by t.name, c.cid
