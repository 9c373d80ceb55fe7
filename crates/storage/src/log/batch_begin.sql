insert into batches (uid, kind, label, engine, started_at, who) values (?1, ?2, ?3, ?4, ?5, ?6)
