select id, spans, quoted, mention, cue, said_on_from from quotes where revision_id = ?1 order by start, id
