update history set label = ?2 where batch_id = ?1
