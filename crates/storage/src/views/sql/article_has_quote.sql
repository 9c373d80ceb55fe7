exists (
  select 1 from revisions of_article join quotes other on other.revision_id = of_article.id
  where of_article.article_id = article.id and other.review is not 'rejected'
)
