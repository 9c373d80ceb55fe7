insert into articles (id, uid, outlet_id, section, published, url, language, added_at)
values (?1, 'article-' || ?1, ?2, ?3, ?4, ?5, ?6, '2024-06-12T09:45:00.000Z')
