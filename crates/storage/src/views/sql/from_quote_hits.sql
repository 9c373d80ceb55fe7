search_quotes cross join quotes quote on quote.id = search_quotes.rowid
cross join revisions revision on revision.id = quote.revision_id
cross join articles article on article.id = revision.article_id
where search_quotes match ?
