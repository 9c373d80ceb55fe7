insert into search_notes (search_notes, rank) values ('merge', ?1)
