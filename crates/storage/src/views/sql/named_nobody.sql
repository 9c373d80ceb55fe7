select named.quote_id from quote_people named
where named.name in (select value from json_each(?)) and named.person_id is null
