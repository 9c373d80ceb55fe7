select r.article_id, q.* from quotes q join revisions r on r.id = q.revision_id
