insert into feed_answers (feed_id, asked_at, answered_at, etag, last_modified, error)
values (?1, ?2, ?3, ?4, ?5, ?6)
on conflict (feed_id) do update set
  asked_at = excluded.asked_at, answered_at = coalesce(excluded.answered_at, answered_at), error = excluded.error,
  etag = iif(excluded.error is null, excluded.etag, etag),
  last_modified = iif(excluded.error is null, excluded.last_modified, last_modified)
