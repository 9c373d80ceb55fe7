select tagging.quote_id from taggings tagging
where tagging.tag_id = ?1 and tagging.quote_id is not null
