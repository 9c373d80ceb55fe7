delete from articles where id = ?1
