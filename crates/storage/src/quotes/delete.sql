delete from quotes where id = ?1
