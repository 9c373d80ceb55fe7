select coalesce(max(number), 0) + 1 from revisions where article_id = ?1
