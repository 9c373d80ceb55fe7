select named.quote_id from quote_people named where named.person_id in (select value from json_each(?))
