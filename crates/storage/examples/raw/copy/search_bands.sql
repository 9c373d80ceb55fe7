select article_id, band, article_id from search_bands
