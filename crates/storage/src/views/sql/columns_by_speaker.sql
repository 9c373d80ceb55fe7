,
(select coalesce(person.name, named.name) from quote_people named left join persons person on person.id = named.person_id
 where named.quote_id = quote.id and named.part = 'speaker' order by named.position limit 1) speaker,
(select named.person_id from quote_people named
 where named.quote_id = quote.id and named.part = 'speaker' order by named.position limit 1) person,
article.published published, article.id article, quote.start start
