select person.id, person.kind, name.name
from person_names name join persons person on person.id = name.person_id
where name.folded = ?1 and person.kind <> 'unnamed'
order by person.id
limit 8
