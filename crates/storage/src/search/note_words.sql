select body from notes where id = ?1
