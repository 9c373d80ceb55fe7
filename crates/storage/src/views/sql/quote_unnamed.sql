exists (
  select 1 from quote_people named join persons speaker on speaker.id = named.person_id
  where named.quote_id = quote.id and named.part = 'speaker' and speaker.kind = 'unnamed'
)
