delete from links where id = ?1
