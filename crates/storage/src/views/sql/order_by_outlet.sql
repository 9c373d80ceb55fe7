 order by outlet is null, outlet {way}, published desc, article desc, start, id
