insert into person_roles (person_id, role, quote_id, origin, batch_id) values (?1, ?2, ?3, 'machine', ?4)
on conflict (person_id, role) do nothing
