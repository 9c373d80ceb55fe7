select coalesce(max(id) + 1, ?1 << 32) - (?1 << 32)
from history_rows
where id between ?1 << 32 and (?1 << 32) + 4294967295
