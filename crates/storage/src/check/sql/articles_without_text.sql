select article.id from articles article
where not exists (
  select 1 from revisions revision where revision.article_id = article.id and revision.number = article.revision
)
