select id, feed_id, address, title, published, state, reason, article_id, found_at
from feed_entries
where feed_id = ?1 and state in ('new', 'failed') and (?2 is null or id < ?2)
order by id desc
limit ?3
