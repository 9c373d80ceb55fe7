(article.language = ? or (article.language >= ? and article.language < ?))
