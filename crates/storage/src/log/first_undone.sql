select id, uid, kind, label, batch_id, undone, at, who from history where undone = 1 order by id limit 1
