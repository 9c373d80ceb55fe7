update links set to_key = ?2 where id = ?1
