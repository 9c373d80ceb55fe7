select id, spans from highlights where revision_id = ?1 order by id
