select sources from articles where id = ?1
