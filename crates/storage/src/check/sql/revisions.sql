select id, article_id, text, blocks, text_sha256 from revisions order by id
