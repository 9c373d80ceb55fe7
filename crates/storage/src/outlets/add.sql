insert into outlets (uid, name, batch_id) values (?1, ?2, ?3)
