insert into person_names (person_id, name, folded, origin, family) values (?1, ?2, ?3, 'person', ?4)
on conflict (person_id, name) do update set origin = 'person' where origin <> 'person'
