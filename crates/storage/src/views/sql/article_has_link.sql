(exists (select 1 from links link where link.from_article = article.id)
 or exists (select 1 from links link where link.to_article = article.id))
