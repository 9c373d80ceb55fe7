insert into links (uid, kind, from_article, to_article, to_url, title, origin, made_at, batch_id, to_key)
select ?1, 'translates', ?2, known.id, ?3, ?4, 'machine', ?5, ?6, ?7
from (select (select id from articles where url_key = ?7 and id <> ?2 order by id limit 1) id) known
where not exists (select 1 from links where from_article = ?2 and kind = 'translates' and (to_key = ?7 or to_article = known.id))
  and not exists (select 1 from links where from_article = known.id and kind = 'translates' and to_article = ?2)
