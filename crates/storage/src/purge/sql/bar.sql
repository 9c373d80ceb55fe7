-- What came before can't be undone any more.
insert into history (uid, kind, label, at, who) values (?1, 'bar', 'purge for good', ?2, ?3)
