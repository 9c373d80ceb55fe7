select name from tags where id = ?1
