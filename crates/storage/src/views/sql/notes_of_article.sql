select id from notes where article_id = ?1 order by made_at, id
