select r.article_id, q.id, q.spans, r.text from quotes q join revisions r on r.id = q.revision_id order by q.id
