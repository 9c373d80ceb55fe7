insert into revisions (uid, article_id, number, capture_id, reason, text, blocks, text_sha256, made_at, who)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
