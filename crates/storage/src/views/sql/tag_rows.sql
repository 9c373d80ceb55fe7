select
  tag.id, tag.uid, tag.name, tag.parent_id, tag.colour, tag.definition, tag.who,
  (select count(tagging.quote_id) from taggings tagging where tagging.tag_id = tag.id),
  (select count(tagging.article_id) from taggings tagging where tagging.tag_id = tag.id),
  (select count(*) - count(tagging.quote_id) - count(tagging.article_id)
   from taggings tagging where tagging.tag_id = tag.id)
from json_each(?1) wanted cross join tags tag on tag.id = wanted.value
