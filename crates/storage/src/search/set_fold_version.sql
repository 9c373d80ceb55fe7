insert into meta (key, value) values ('fold_version', ?1)
on conflict (key) do update set value = excluded.value
