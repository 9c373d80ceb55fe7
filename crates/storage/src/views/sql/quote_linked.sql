quote.id in (
  select link.from_quote from links link where link.from_quote is not null and link.kind = ?
  union all
  select link.to_quote from links link where link.to_quote is not null and link.kind = ?
)
