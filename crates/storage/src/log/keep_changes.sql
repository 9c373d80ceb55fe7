insert into history_rows (history_id, table_name, row_id, before, after)
select ?1, table_name, row_id, before, after from changes
where before is not after
order by seq
