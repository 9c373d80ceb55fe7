delete from search_bands;
insert into search_articles (search_articles) values ('delete-all');
insert into search_quotes (search_quotes) values ('delete-all');
insert into search_notes (search_notes) values ('delete-all');
