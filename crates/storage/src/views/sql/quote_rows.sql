select
  quote.id, quote.uid, quote.revision_id, quote.spans, quote.quoted, quote.mention, quote.cue, quote.said_on_from,
  quote.kind, quote.act, quote.role, coalesce(quote.said_on, occasion.day),
  coalesce(occasion.title, quote.occasion), occasion.primary_source, quote.asked, quote.addressee,
  quote.language_printed, quote.language_spoken, quote.translated_by, quote.own_translation,
  quote.own_translation_language, quote.translator, quote.review, quote.reviewed_by, quote.reviewed_at,
  quote.origin, quote.who, quote.made_at, quote.rule, quote.confidence, outer_quote.uid
from json_each(?1) wanted
cross join quotes quote on quote.id = wanted.value
left join occasions occasion on occasion.id = quote.occasion_id
left join quotes outer_quote on outer_quote.id = quote.nested_in
