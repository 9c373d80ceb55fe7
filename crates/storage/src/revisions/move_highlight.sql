update highlights set revision_id = ?2, spans = ?3 where id = ?1
