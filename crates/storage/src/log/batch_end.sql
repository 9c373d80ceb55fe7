update batches set finished_at = ?2, label = ?3 where id = ?1
