select distinct sha256, bytes from captures order by sha256
