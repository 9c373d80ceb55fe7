select id, url from articles where url is not null order by id
