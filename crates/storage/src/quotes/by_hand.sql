insert into quotes (uid, revision_id, nested_in, start, spans, quoted, kind, act, language_printed, origin, made_at, who)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, (select language from articles where id = ?9), 'person', ?10, ?11)
