select
  article.id article_id, article.uid article_uid, outlet.name outlet, outlet.time_zone outlet_zone, article.section, article.published,
  article.published_zone, article.updated, article.updated_zone, article.url, article.language, article.medium, article.edition,
  concat_ws(', ', article.dateline_place, article.dateline_agency) dateline, article.state,
  article.state_reason, article.byline, article.photo_credit, article.revision, article.added_at, article.who,
  revision.text, revision.blocks,
  (select count(*) from revisions own join quotes quote on quote.revision_id = own.id
   where own.article_id = article.id and quote.review is not 'rejected') quotes,
  (select count(*) from notes note where note.article_id = article.id) notes
from json_each(?1) wanted
cross join articles article on article.id = wanted.value
join revisions revision on revision.article_id = article.id and revision.number = article.revision
left join outlets outlet on outlet.id = article.outlet_id
