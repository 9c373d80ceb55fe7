select person.id,
       (select json_group_array(name) from person_names where person_id = person.id),
       (select json_group_array(role) from person_roles where person_id = person.id)
from (select distinct person_id from person_names where family = ?1 limit ?2) known
join persons person on person.id = known.person_id
where person.kind = 'person'
order by person.id
