delete from search_notes where rowid = ?1
