select
  article.id article_id, article.uid article_uid, outlet.name outlet, outlet.time_zone outlet_zone, article.section, article.published,
  article.published_zone, article.url, article.language, article.medium, article.edition,
  concat_ws(', ', article.dateline_place, article.dateline_agency) dateline, article.state, revision.text, revision.blocks,
  revision.number
from revisions revision
join articles article on article.id = revision.article_id
left join outlets outlet on outlet.id = article.outlet_id
where revision.id = ?1
