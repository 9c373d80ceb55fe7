,
case quote.kind when 'direct' then 0 when 'mixed' then 1 else 2 end rank,
article.published published, article.id article, quote.start start
