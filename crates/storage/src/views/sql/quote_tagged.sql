quote.id in (
  select tagging.quote_id from taggings tagging
  where tagging.tag_id in (select value from json_each(?)) and tagging.quote_id is not null
)
