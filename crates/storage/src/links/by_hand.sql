insert into links (uid, kind, from_article, to_article, to_url, from_quote, to_quote, note, origin, made_at, who, to_key)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'person', ?9, ?10, ?11)
