update notes set private = ?2, changed_at = ?3 where id = ?1 and private is not ?2
