insert into search_quotes (search_quotes, rank) values ('merge', ?1)
