person.id in (
  select tagging.person_id from taggings tagging
  where tagging.tag_id in (select value from json_each(?)) and tagging.person_id is not null
)
