delete from search_articles where rowid in (
  select id from search_articles_docsize entry where not exists (select 1 from articles where id = entry.id)
)
