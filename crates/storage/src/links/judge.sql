update links set review = ?2, reviewed_by = ?3 where id = ?1 and (review is not ?2 or reviewed_by is not ?3)
