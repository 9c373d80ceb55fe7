-- Names that the machine read and that no page has any more.
delete from person_names
where person_id = ?1 and origin = 'machine'
  and name <> (select name from persons where id = ?1)
  and name not in (select name from quote_people where person_id = ?1)
