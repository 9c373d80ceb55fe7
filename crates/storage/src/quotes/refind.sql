update quotes set
  nested_in = ?2, quoted = ?3, kind = ?4, act = ?5, mention = ?6, cue = ?7, role = ?8, said_on = ?9, said_on_from = ?10,
  asked = ?11, occasion = ?12, addressee = ?13, confidence = ?14, rule = ?15
where id = ?1
