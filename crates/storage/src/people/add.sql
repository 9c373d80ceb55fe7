insert into persons (uid, name, kind, article_id, origin, made_at, batch_id)
values (?1, ?2, ?3, ?4, 'machine', ?5, ?6)
