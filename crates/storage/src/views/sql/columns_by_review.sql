,
case coalesce(quote.review, 'new') when 'new' then 0 when 'seen' then 1 when 'checked' then 2 else 3 end rank,
article.published published, article.id article, quote.start start
