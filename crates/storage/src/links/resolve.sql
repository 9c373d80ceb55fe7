update links set to_article = ?1 where to_key = ?2 and to_article is null and from_article <> ?1
