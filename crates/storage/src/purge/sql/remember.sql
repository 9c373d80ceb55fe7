insert into meta (key, value) values ('purge_unfinished', ?1)
on conflict (key) do update set value = excluded.value
