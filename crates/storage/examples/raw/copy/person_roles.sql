select * from person_roles
