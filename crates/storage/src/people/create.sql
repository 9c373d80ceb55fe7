insert into persons (uid, name, kind, organisation, origin, made_at, who)
values (?1, ?2, ?3, ?4, 'person', ?5, ?6)
