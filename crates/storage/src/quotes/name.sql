insert into quote_people (quote_id, part, position, name, person_id, origin) values (?1, ?2, ?3, ?4, ?5, 'machine')
