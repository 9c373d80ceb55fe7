select id, * from articles
