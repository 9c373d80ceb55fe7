articles article cross join revisions revision on revision.article_id = article.id
cross join quotes quote on quote.revision_id = revision.id
