select * from person_names
