select revision.text
from articles article
join revisions revision on revision.article_id = article.id and revision.number = article.revision
where article.id = ?1
