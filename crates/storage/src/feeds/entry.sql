select id, feed_id, address, title, published, state, reason, article_id, found_at
from feed_entries
where id = ?1
