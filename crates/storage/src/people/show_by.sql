update persons set name = ?2
where id = ?1 and batch_id = ?3 and origin = 'machine' and who is null
