insert into history (uid, kind, label, at, who) values (?1, 'edit', ?2, ?3, ?4)
