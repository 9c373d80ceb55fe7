update links set review = 'accepted', reviewed_by = ?2, note = coalesce(?3, note)
where id = ?1 and origin = 'machine' and review is not 'accepted'
