search_articles cross join articles article on article.id = search_articles.rowid
where search_articles match ?
