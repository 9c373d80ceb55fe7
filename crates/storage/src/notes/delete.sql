delete from notes where id = ?1
