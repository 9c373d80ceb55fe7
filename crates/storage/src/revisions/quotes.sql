select quote.id, quote.spans, quote.quoted, quote.mention, quote.cue, quote.said_on_from,
       quote.origin = 'person' or quote.who is not null or quote.review is not null or quote.occasion_id is not null
       or quote.own_translation is not null or quote.language_spoken is not null or quote.translated_by is not null
       or exists (select 1 from quote_people where quote_id = quote.id and origin = 'person')
       or exists (select 1 from taggings where quote_id = quote.id)
       or exists (select 1 from notes where quote_id = quote.id)
       or exists (select 1 from links where from_quote = quote.id)
       or exists (select 1 from links where to_quote = quote.id)
from quotes quote
where quote.revision_id = ?1
order by quote.start, quote.id
