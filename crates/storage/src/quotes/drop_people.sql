delete from quote_people where quote_id = ?1 and part = ?2 and position >= ?3
