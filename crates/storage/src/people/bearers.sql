select name.person_id, name.name
from person_names name join persons person on person.id = name.person_id
where name.family = ?1 and person.kind = 'person'
order by name.person_id, name.id
limit ?2
