insert into person_roles (person_id, role, organisation, since, until, origin) values (?1, ?2, ?3, ?4, ?5, 'person')
on conflict (person_id, role) do update set
  organisation = coalesce(excluded.organisation, organisation), since = coalesce(excluded.since, since),
  until = coalesce(excluded.until, until), origin = 'person'
