delete from collections where id = ?1
