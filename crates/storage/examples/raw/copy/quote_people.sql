select r.article_id, p.* from quote_people p join quotes q on q.id = p.quote_id join revisions r on r.id = q.revision_id
