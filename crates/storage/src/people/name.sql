select name from persons where id = ?1
