select distinct named.person_id
from revisions revision
join quotes quote on quote.revision_id = revision.id
join quote_people named on named.quote_id = quote.id and named.part = 'speaker'
join persons person on person.id = named.person_id and person.kind <> 'unnamed'
where revision.article_id = ?1
