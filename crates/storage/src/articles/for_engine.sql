select revision.id, revision.text, revision.blocks, article.language, article.published, outlet.name, article.byline, article.sources
from articles article
join revisions revision on revision.article_id = article.id and revision.number = article.revision
left join outlets outlet on outlet.id = article.outlet_id
where article.id = ?1
