select parent_id from tags where id = ?1
