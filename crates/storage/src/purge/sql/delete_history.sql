delete from history_rows;
delete from history;
