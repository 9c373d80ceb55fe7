select id, name from tags where parent_id is ?1 order by name
