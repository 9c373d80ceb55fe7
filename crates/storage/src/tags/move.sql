update tags set parent_id = ?2 where id = ?1
