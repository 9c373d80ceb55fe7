select article.id, revision.text
from json_each(?1) wanted
cross join articles article on article.id = wanted.value
join revisions revision on revision.article_id = article.id and revision.number = article.revision
