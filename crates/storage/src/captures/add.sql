insert into captures (uid, article_id, sha256, bytes, media_type, way, name, url, captured_at, claimed)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
