 order by day is null, day, published, article, start, id
