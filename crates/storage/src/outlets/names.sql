select id, name from outlets order by id
