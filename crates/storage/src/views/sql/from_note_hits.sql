search_notes cross join notes note on note.id = search_notes.rowid
where search_notes match ?
