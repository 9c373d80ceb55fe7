select batch_id from articles where id = ?1 and batch_id is not null
union
select quote.batch_id
from revisions revision
join quotes quote on quote.revision_id = revision.id
where revision.article_id = ?1 and quote.batch_id is not null
