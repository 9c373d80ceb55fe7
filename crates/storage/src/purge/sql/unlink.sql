-- A link of another article keeps the address that its own page printed.
update links set to_article = null where to_article = ?1 and to_url is not null and from_article <> ?1
