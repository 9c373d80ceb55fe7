insert into person_names (person_id, name, folded, origin) values (?1, ?2, ?3, 'person')
on conflict (person_id, name) do update set origin = 'person' where origin <> 'person'
