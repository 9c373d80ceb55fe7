update quotes set start = ?2, spans = ?3, quoted = ?4, kind = ?5, who = ?6 where id = ?1
