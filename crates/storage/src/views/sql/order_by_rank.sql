 order by rank {way}, published desc, article desc, start, id
