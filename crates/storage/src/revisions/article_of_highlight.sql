select revision.article_id from highlights highlight join revisions revision on revision.id = highlight.revision_id
where highlight.id = ?1
