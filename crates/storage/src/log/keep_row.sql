insert into history_rows (id, table_name, row_id, before, after) values ((?1 << 32) + ?2, ?3, ?4, ?5, ?6)
