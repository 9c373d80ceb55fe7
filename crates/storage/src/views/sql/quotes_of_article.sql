select quote.id
from revisions revision join quotes quote on quote.revision_id = revision.id
where revision.article_id = ?1
order by revision.number desc, quote.start, quote.id
