delete from search_bands where article_id not in (select id from articles)
