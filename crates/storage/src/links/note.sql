select note from links where id = ?1
