-- An unnamed source that got a name is no longer its article's.
update persons set kind = ?2, article_id = null, origin = 'person', who = ?3 where id = ?1
