select from_article, * from links where from_article is not null
