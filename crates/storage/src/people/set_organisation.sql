update persons set organisation = ?2, origin = 'person', who = ?3 where id = ?1 and organisation is not ?2
