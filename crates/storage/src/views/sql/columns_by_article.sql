,
article.id article, article.published published, quote.start start
