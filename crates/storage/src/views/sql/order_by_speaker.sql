 order by speaker is null, speaker, person, published desc, article desc, start, id
