-- The texts of an article that have highlights.
select revision.id, revision.number, revision.text
from revisions revision
where revision.article_id = ?1
  and exists (select 1 from highlights highlight where highlight.revision_id = revision.id)
order by revision.number
