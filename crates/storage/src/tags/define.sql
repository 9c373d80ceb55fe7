update tags set colour = ?2, definition = ?3 where id = ?1
