 order by published is null, published {way}, article {way}, start, id
