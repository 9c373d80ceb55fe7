select uid, name from persons where id = ?1
