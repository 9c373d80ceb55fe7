select 1 from collections where id = ?1
