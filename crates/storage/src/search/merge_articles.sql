insert into search_articles (search_articles, rank) values ('merge', ?1)
