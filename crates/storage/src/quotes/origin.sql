select origin from quotes where id = ?1
