 order by day is null, day {way}, published, article, start, id
