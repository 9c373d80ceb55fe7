-- Quotations, notes and tags of an article, on whatever of it they hang.
with
  mine_q as (select quote.id from revisions revision join quotes quote on quote.revision_id = revision.id where revision.article_id = ?1),
  mine_h as (select mark.id from revisions revision join highlights mark on mark.revision_id = revision.id where revision.article_id = ?1),
  mine_l as (
    select id from links where from_article = ?1
    union select id from links where to_article = ?1 and to_url is null
    union select id from links where from_quote in (select id from mine_q)
    union select id from links where to_quote in (select id from mine_q)
  )
select
  (select count(*) from mine_q),
  (select count(*) from notes where article_id = ?1)
    + (select count(*) from notes where quote_id in (select id from mine_q))
    + (select count(*) from notes where highlight_id in (select id from mine_h))
    + (select count(*) from notes where link_id in (select id from mine_l)),
  (select count(*) from taggings where article_id = ?1)
    + (select count(*) from taggings where quote_id in (select id from mine_q))
    + (select count(*) from taggings where highlight_id in (select id from mine_h))
    + (select count(*) from taggings where link_id in (select id from mine_l)),
  0
