select table_name, row_id, before, after from changes order by seq desc
