select id, parent_id, name from tags
