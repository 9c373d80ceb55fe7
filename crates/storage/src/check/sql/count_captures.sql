select count(distinct sha256) from captures
