select name, person_id, origin from quote_people where quote_id = ?1 and part = ?2 order by position
