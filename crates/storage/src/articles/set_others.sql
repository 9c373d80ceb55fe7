update articles set others = ?2, sources = ?3 where id = ?1
