select person.id,
       (select json_group_array(name) from person_names where person_id = person.id),
       (select json_group_array(role) from person_roles where person_id = person.id)
from json_each(?1) wanted cross join persons person on person.id = wanted.value
order by person.id
