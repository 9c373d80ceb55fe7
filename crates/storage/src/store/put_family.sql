update person_names set family = ?2 where id = ?1
