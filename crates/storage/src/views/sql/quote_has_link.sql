(exists (select 1 from links link where link.from_quote = quote.id)
 or exists (select 1 from links link where link.to_quote = quote.id))
