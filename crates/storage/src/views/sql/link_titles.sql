select id, coalesce(title, '') || ' ' || coalesce(note, '') from links where title is not null or note is not null
