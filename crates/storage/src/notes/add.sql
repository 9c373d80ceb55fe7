insert into notes (uid, body, private, article_id, quote_id, highlight_id, person_id, link_id, made_at, changed_at, who)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9, ?10)
