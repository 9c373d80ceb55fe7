select folded from person_names where person_id = ?1
