,
coalesce(quote.said_on, (select occasion.day from occasions occasion where occasion.id = quote.occasion_id)) day,
article.published published, article.id article, quote.start start
