select id, name from person_names order by id
