select article_id from captures where sha256 = ?1 order by id limit 1
