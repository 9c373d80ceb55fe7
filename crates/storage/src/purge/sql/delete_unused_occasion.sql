delete from occasions
where id = ?1 and origin = 'machine' and not exists (select 1 from quotes where occasion_id = ?1)
