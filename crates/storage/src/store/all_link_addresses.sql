select id, to_url from links where to_url is not null order by id
