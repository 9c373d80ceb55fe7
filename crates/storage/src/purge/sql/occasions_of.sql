select distinct quote.occasion_id
from revisions revision
join quotes quote on quote.revision_id = revision.id
where revision.article_id = ?1 and quote.occasion_id is not null
