insert into quote_people (quote_id, part, position, name, person_id, origin) values (?1, ?2, ?3, ?4, ?5, 'person')
on conflict (quote_id, part, position) do update set
  name = excluded.name, person_id = excluded.person_id, origin = 'person'
