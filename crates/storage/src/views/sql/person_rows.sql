select
  person.id, person.uid, person.name, person.kind, person.organisation, person.article_id, person.origin, person.who,
  (select count(*) from quote_people named join quotes quote on quote.id = named.quote_id
   where named.person_id = person.id and named.part = 'speaker' and quote.review is not 'rejected'),
  (select count(*) from quote_people named join quotes quote on quote.id = named.quote_id
   where named.person_id = person.id and named.part = 'chain' and quote.review is not 'rejected')
from json_each(?1) wanted cross join persons person on person.id = wanted.value
