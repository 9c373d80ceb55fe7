update links set note = ?2 where id = ?1
