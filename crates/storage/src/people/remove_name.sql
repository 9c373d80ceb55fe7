delete from person_names where person_id = ?1 and name = ?2
