select article_id from revisions where id = ?1
