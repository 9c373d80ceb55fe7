select act, kind, quoted, role, said_on, said_on_from, asked, occasion, addressee, language_spoken, translated_by,
  own_translation, own_translation_language, translator, spans
from quotes where id = ?1
