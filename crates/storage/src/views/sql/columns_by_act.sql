,
case quote.act when 'denied' then 0 when 'declined' then 1 when 'alleged' then 2 when 'asked' then 3 else 4 end rank,
article.published published, article.id article, quote.start start
