select folded, person_id from person_names where instr(folded, ?1) > 0
