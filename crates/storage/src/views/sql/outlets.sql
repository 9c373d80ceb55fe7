select name, (select count(*) from articles where articles.outlet_id = outlets.id) from outlets order by name
