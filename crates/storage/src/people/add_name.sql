insert into person_names (person_id, name, folded, origin, batch_id, family) values (?1, ?2, ?3, 'machine', ?4, ?5)
on conflict (person_id, name) do nothing
