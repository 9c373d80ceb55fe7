insert into person_names (person_id, name, folded, origin, batch_id) values (?1, ?2, ?3, 'machine', ?4)
on conflict (person_id, name) do nothing
