select id, text from revisions where article_id = ?1 and id <> ?2 order by number
