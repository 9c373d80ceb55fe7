-- Whether person ?2 belongs to another article than that of quotation ?1.
select 1
from persons person, quotes quote
join revisions revision on revision.id = quote.revision_id
where person.id = ?2 and quote.id = ?1 and person.kind = 'unnamed' and person.article_id is not revision.article_id
