update quotes set revision_id = ?2, start = ?3, spans = ?4, quoted = ?5, kind = ?6, mention = '[]', cue = '[]',
  said_on_from = '[]', who = ?7
where id = ?1
