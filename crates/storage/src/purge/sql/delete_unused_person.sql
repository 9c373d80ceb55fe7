-- A person whom the machine made, nobody mentions, and nobody has said anything about.
delete from persons
where id = ?1 and origin = 'machine'
  and not exists (select 1 from quote_people where person_id = ?1)
  and not exists (select 1 from person_names where person_id = ?1 and origin = 'person')
  and not exists (select 1 from person_roles where person_id = ?1 and origin = 'person')
  and not exists (select 1 from notes where person_id = ?1)
  and not exists (select 1 from taggings where person_id = ?1)
