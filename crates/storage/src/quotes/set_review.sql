update quotes set review = ?2, reviewed_by = ?3, reviewed_at = ?4 where id = ?1 and review is not ?2
