select uid from articles where id = ?1
