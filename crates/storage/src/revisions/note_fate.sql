insert into mark_fates (article_id, revision_id, from_revision_id, quote_id, highlight_id, fate, score, was, now, seen_at)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
