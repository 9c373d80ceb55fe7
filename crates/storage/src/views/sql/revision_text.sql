select text from revisions where article_id = ?1 and number = ?2
