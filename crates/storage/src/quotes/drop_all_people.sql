delete from quote_people where quote_id = ?1
