insert into links (uid, kind, from_article, to_article, title, origin, made_at, batch_id)
values (?1, ?2, ?3, ?4, ?5, 'machine', ?6, ?7)
