quotes quote cross join revisions revision on revision.id = quote.revision_id
cross join articles article on article.id = revision.article_id
