select id, uid, kind, label, batch_id, undone, at, who from history
where id < ?1 order by id desc limit ?2
