select id, spans from quotes where revision_id = ?1 order by start
