update feed_entries set state = ?2, reason = ?3, article_id = coalesce(?4, article_id)
where id = ?1 and (state is not ?2 or reason is not ?3 or (?4 is not null and article_id is not ?4))
