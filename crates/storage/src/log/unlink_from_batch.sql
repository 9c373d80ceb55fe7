-- Links of other articles keep their address when the article they led to goes.
update links set to_article = null
where to_url is not null
  and to_article in (select id from articles where batch_id = ?1)
  and from_article not in (select id from articles where batch_id = ?1)
