select article_id, * from revisions
