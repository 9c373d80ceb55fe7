update quotes set
  act = ?2, kind = ?3, quoted = ?4, role = ?5, said_on = ?6, said_on_from = ?7, asked = ?8, occasion = ?9,
  addressee = ?10, language_spoken = ?11, translated_by = ?12, own_translation = ?13, own_translation_language = ?14,
  translator = ?15, who = ?16
where id = ?1
