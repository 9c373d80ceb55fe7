select count(distinct quote_id) from quote_people where person_id = ?1
