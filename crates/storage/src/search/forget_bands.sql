delete from search_bands where article_id = ?1
