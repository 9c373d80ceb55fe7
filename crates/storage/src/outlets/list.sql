select name, country, time_zone,
  (select group_concat(domain, ' ' order by domain) from outlet_domains where outlet_id = outlets.id),
  (select count(*) from articles where articles.outlet_id = outlets.id)
from outlets
order by name
