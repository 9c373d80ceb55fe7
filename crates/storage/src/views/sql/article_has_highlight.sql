exists (
  select 1 from revisions of_article join highlights highlight on highlight.revision_id = of_article.id
  where of_article.article_id = article.id
)
