article.id in (
  select member.article_id from collection_articles member
  where member.collection_id in (select value from json_each(?))
)
