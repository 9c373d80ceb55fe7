select article_id, text, blocks from revisions order by article_id
