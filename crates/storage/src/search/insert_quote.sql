insert into search_quotes (rowid, content) values (?1, ?2)
