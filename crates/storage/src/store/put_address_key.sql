update articles set url_key = ?2 where id = ?1
