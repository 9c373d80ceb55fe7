persons person left join (
  select named.person_id, count(*) times from quote_people named
  where named.part = 'speaker' and named.person_id is not null
  group by named.person_id
) spoken on spoken.person_id = person.id
