select table_name, row_id, before, after from history_rows where history_id = ?1 order by id
