insert into revisions (id, uid, article_id, number, reason, text, blocks, text_sha256, made_at)
values (?1, 'revision-' || ?1, ?1, 1, 'capture', ?2, ?3, '', '2024-06-12T09:45:00.000Z')
