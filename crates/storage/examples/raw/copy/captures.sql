select article_id, * from captures
