select id from notes where link_id = ?1 order by made_at, id
