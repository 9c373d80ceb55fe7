update outlets set country = ?2, time_zone = ?3 where id = ?1
