delete from search_quotes where rowid = ?1
