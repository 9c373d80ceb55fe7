update quotes set revision_id = ?2, start = ?3, spans = ?4, quoted = ?5, mention = ?6, cue = ?7, said_on_from = ?8
where id = ?1
