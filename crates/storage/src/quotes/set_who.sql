update quotes set who = ?2 where id = ?1 and who is not ?2
