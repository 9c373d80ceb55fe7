select distinct person.id
from person_names named
join persons person on person.id = named.person_id
where named.folded = ?1 and person.kind <> 'unnamed'
order by person.id
