select distinct sha256 from captures where article_id = ?1
