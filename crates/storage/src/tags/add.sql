insert into tags (uid, parent_id, name, who) values (?1, ?2, ?3, ?4)
