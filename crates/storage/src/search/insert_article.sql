insert into search_articles (rowid, headline, standfirst, body) values (?1, ?2, ?3, ?4)
