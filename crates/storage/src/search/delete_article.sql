delete from search_articles where rowid = ?1
