delete from history_rows where history_id = ?1
