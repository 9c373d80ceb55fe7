select spans, quoted from quotes where id = ?1
