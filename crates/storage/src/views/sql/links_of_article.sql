select id from links where from_article = ?1 union select id from links where to_article = ?1 order by id
