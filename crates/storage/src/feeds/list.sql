select feed.id, feed.uid, feed.address, feed.title, feed.page, feed.outlet, feed.every, feed.fetch_pages,
  answer.asked_at, answer.answered_at, answer.etag, answer.last_modified, answer.error,
  (select count(*) from feed_entries where feed_id = feed.id and state = 'new'),
  (select count(*) from feed_entries where feed_id = feed.id)
from feeds feed
left join feed_answers answer on answer.feed_id = feed.id
order by coalesce(feed.title, feed.address), feed.id
