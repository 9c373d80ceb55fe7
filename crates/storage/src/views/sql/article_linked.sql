article.id in (
  select link.from_article from links link where link.from_article is not null and link.kind = ?
  union all
  select link.to_article from links link where link.to_article is not null and link.kind = ?
)
