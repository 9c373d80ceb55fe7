select id, uid, kind, label, batch_id, undone, at, who from history where undone = 0 order by id desc limit 1
