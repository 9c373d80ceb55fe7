select outlet.name, outlet.country, outlet.time_zone,
  (select group_concat(domain, ' ') from (select domain from outlet_domains where outlet_id = outlet.id order by domain)),
  (select count(*) from articles article where article.outlet_id = outlet.id)
from outlets outlet
order by outlet.name
