update notes set body = ?2, changed_at = ?3 where id = ?1 and body is not ?2
