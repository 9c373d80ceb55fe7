delete from search_quotes where rowid in (
  select id from search_quotes_docsize entry where not exists (select 1 from quotes where id = entry.id)
)
