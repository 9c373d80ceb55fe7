select not exists (select 1 from articles)
