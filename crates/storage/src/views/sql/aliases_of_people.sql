select alias.person_id, alias.name
from json_each(?1) wanted
cross join person_names alias on alias.person_id = wanted.value
join persons person on person.id = alias.person_id
where alias.name <> person.name
order by alias.id
