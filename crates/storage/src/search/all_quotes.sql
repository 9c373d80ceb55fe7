select id from quotes order by id
