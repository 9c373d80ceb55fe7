person.id in (select named.person_id from quote_people named where named.part = 'speaker' and named.quote_id in (
