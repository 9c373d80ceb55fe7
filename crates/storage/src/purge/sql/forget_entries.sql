-- The feed's entry stays known by its key, so that it does not come back; its words go.
update feed_entries set address = null, title = null, published = null, state = 'dismissed', reason = null where article_id = ?1
