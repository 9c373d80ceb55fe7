update history set label = ?2 where id = ?1
