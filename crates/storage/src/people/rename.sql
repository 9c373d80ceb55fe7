update persons set name = ?2, origin = 'person', who = ?3 where id = ?1
