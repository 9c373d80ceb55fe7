update articles set state = ?2, state_reason = ?3
where id = ?1 and (state is not ?2 or state_reason is not ?3)
