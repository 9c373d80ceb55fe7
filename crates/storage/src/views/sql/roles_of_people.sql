select held.person_id, held.role, held.organisation, held.since, held.until
from json_each(?1) wanted cross join person_roles held on held.person_id = wanted.value
order by held.since desc, held.id desc
