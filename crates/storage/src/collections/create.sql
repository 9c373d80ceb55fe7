insert into collections (uid, name, made_at, who) values (?1, ?2, ?3, ?4)
