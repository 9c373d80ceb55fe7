update quotes set review = ?2, reviewed_by = 'RW', reviewed_at = '2024-06-12T09:45:00.000Z' where id = ?1
