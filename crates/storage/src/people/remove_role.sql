delete from person_roles where person_id = ?1 and role = ?2
