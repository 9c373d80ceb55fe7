select collection.uid, collection.name, collection.description,
  (select count(*) from collection_articles member where member.collection_id = collection.id),
  collection.made_at, collection.who
from collections collection
order by collection.name
