select outlet.id, outlet.name, domain.domain
from outlets outlet
left join outlet_domains domain on domain.outlet_id = outlet.id
