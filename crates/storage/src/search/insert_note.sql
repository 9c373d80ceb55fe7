insert into search_notes (rowid, body) values (?1, ?2)
