delete from search_notes where rowid in (
  select id from search_notes_docsize entry where not exists (select 1 from notes where id = entry.id)
)
