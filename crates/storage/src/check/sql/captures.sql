-- One line a file: several articles may share it.
select sha256, bytes, min(article_id) from captures group by sha256, bytes order by sha256
