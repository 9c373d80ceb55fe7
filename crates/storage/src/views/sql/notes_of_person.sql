select id from notes where person_id = ?1 order by made_at, id
