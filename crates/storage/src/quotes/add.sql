insert into quotes (
  uid, revision_id, nested_in, start, spans, quoted, kind, act, mention, cue, role, said_on, said_on_from, asked,
  occasion, addressee, language_printed, confidence, rule, origin, made_at, batch_id
) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, 'machine', ?20, ?21)
