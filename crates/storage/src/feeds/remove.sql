delete from feeds where id = ?1
