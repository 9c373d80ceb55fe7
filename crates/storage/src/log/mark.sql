update history set undone = ?2 where id = ?1
