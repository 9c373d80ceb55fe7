insert into highlights (uid, revision_id, spans, colour, made_at, who) values (?1, ?2, ?3, ?4, ?5, ?6)
