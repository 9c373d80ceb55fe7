select tag_id from taggings where highlight_id = ?1
