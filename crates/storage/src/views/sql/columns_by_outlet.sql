,
(select outlet.name from outlets outlet where outlet.id = article.outlet_id) outlet,
article.published published, article.id article, quote.start start
