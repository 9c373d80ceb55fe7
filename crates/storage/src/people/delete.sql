delete from persons where id = ?1
