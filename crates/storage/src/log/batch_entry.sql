insert into history (uid, kind, label, batch_id, at, who) values (?1, 'batch', ?2, ?3, ?4, ?5)
