insert into search_bands (band, article_id) values (?1, ?2) on conflict do nothing
