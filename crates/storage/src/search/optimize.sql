insert into search_articles (search_articles) values ('optimize');
insert into search_quotes (search_quotes) values ('optimize');
insert into search_notes (search_notes) values ('optimize');
