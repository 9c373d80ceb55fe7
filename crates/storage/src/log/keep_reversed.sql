-- The way back from what was just done.
insert into history_rows (history_id, table_name, row_id, before, after)
select ?1, table_name, row_id, after, before from changes
where before is not after
order by seq desc
