select distinct named.person_id
from revisions revision
join quotes quote on quote.revision_id = revision.id
join quote_people named on named.quote_id = quote.id
where revision.article_id = ?1 and named.person_id is not null
