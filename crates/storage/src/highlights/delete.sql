delete from highlights where id = ?1
