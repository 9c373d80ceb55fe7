 order by speaker is null, speaker {way}, person, published desc, article desc, start, id
