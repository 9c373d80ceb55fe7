select named.quote_id, named.part, named.name, named.person_id, person.name
from json_each(?1) wanted
cross join quote_people named on named.quote_id = wanted.value
left join persons person on person.id = named.person_id
order by wanted.key, named.part, named.position
