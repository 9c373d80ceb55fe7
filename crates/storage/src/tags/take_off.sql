delete from taggings where {column} = ?1 and tag_id = ?2
