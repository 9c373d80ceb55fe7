-- Only what nothing was done after: a bar or a batch since ends what could be done again.
select id, uid, kind, label, batch_id, undone, at, who from history
where undone = 1 and id > coalesce((select id from history where undone = 0 order by id desc limit 1), 0)
order by id limit 1
