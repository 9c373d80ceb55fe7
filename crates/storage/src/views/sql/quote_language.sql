(coalesce(quote.language_printed, article.language) = ?
 or (coalesce(quote.language_printed, article.language) >= ? and coalesce(quote.language_printed, article.language) < ?)
 or quote.language_spoken = ? or (quote.language_spoken >= ? and quote.language_spoken < ?))
