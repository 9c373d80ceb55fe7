article.id in (
  select tagging.article_id from taggings tagging
  where tagging.tag_id in (select value from json_each(?)) and tagging.article_id is not null
  union all
  select revision.article_id from taggings tagging
  join quotes quote on quote.id = tagging.quote_id
  join revisions revision on revision.id = quote.revision_id
  where tagging.tag_id in (select value from json_each(?)) and quote.review is not 'rejected'
)
