select 0,
  (select count(*) from notes where person_id = ?1),
  (select count(*) from taggings where person_id = ?1),
  (select count(*) from quote_people where person_id = ?1)
