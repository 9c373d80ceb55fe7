select (select count(*) from articles) + (select count(*) from quotes) + (select count(*) from notes)
