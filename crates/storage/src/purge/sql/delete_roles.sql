-- Roles that the machine read in this article.
delete from person_roles
where origin = 'machine' and quote_id in (
  select quote.id from revisions revision
  join quotes quote on quote.revision_id = revision.id
  where revision.article_id = ?1
)
