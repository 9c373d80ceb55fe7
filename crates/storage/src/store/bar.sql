-- What came before can't be undone any more. ?1 uid, ?2 why.
insert into history (uid, kind, label, at)
values (?1, 'bar', ?2, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
