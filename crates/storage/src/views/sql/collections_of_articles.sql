select member.article_id, collection.name
from json_each(?1) wanted
cross join collection_articles member on member.article_id = wanted.value
join collections collection on collection.id = member.collection_id
order by collection.name
