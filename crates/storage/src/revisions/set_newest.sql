update articles set revision = ?2, sources = ?3 where id = ?1
