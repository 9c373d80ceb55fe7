select name from collections where id = ?1
