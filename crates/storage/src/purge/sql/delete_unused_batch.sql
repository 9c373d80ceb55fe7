-- Its label may name a file.
delete from batches
where id = ?1
  and not exists (select 1 from articles where batch_id = ?1)
  and not exists (select 1 from quotes where batch_id = ?1)
