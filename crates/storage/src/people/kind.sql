select kind from persons where id = ?1
