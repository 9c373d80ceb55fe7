insert into links (uid, kind, from_article, to_article, to_url, title, origin, made_at, batch_id, to_key)
values (?1, 'related', ?2, (select id from articles where url_key = ?7 and id <> ?2 order by id limit 1), ?3, ?4, 'page', ?5, ?6, ?7)
