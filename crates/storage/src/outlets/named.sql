insert into outlets (uid, name) values (?1, ?2)
