select id from links where from_quote = ?1 union select id from links where to_quote = ?1 order by id
