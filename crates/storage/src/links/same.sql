-- A link of kind ?1 between these ends, also the other way round where ?7 says that this is the same.
select id from links
where from_article = ?2 and kind = ?1
  and ((?3 is not null and to_article = ?3) or (?4 is not null and to_key = ?4))
union all
select id from links where ?7 and from_article = ?3 and kind = ?1 and to_article = ?2
union all
select id from links where from_quote = ?5 and kind = ?1 and to_quote = ?6
union all
select id from links where ?7 and from_quote = ?6 and kind = ?1 and to_quote = ?5
limit 1
