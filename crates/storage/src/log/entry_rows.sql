select table_name, row_id, before, after from history_rows
where id between ?1 << 32 and (?1 << 32) + 4294967295
order by id
