-- A domain belongs to the first outlet that had it.
insert into outlet_domains (outlet_id, domain) values (?1, ?2) on conflict (domain) do nothing
