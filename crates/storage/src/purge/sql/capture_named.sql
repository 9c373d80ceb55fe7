select 1 from captures where sha256 = ?1
