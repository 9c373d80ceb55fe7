select
  (select count(*) from articles), (select count(*) from persons), (select count(*) from tags),
  (select count(*) from notes), (select count(*) from links), (select count(*) from collections),
  (select count(*) from captures), (select coalesce(sum(bytes), 0) from captures),
  (select engine from batches where engine is not null order by id desc limit 1),
  (select count(*) from articles where state = 'excluded')
