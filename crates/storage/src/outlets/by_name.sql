select id from outlets where name = ?1
