select id from notes where quote_id = ?1 order by made_at, id
