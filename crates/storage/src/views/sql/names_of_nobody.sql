select distinct name from quote_people where person_id is null
