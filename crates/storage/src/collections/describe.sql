update collections set description = ?2 where id = ?1
