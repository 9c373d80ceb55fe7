insert into feed_entries (feed_id, key, address, title, published, state, article_id, found_at)
values (?1, ?2, ?3, ?4, ?5, iif(?6 is null, 'new', 'added'), ?6, ?7)
on conflict (feed_id, key) do nothing
returning id
