delete from collection_articles where collection_id = ?1 and article_id = ?2
