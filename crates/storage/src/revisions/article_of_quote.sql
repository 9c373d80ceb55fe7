select revision.article_id from quotes quote join revisions revision on revision.id = quote.revision_id where quote.id = ?1
