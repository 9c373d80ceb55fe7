insert into collection_articles (collection_id, article_id) values (?1, ?2)
on conflict (collection_id, article_id) do nothing
