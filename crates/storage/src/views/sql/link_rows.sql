select
  link.id, link.uid, link.kind, link.title, link.note, link.origin, link.who, link.made_at, link.to_url,
  link.review,
  link.from_article, from_article.uid from_article_uid, from_article.url from_article_url,
  link.from_quote, from_quote.uid from_quote_uid, from_quote.spans from_spans,
  coalesce(from_text.text, from_quote_text.text) from_text, from_text.blocks from_blocks,
  link.to_article, to_article.uid to_article_uid, to_article.url to_article_url,
  link.to_quote, to_quote.uid to_quote_uid, to_quote.spans to_spans,
  coalesce(to_text.text, to_quote_text.text) to_text, to_text.blocks to_blocks
from json_each(?1) wanted
cross join links link on link.id = wanted.value
left join articles from_article on from_article.id = link.from_article
left join revisions from_text on from_text.article_id = from_article.id and from_text.number = from_article.revision
left join quotes from_quote on from_quote.id = link.from_quote
left join revisions from_quote_text on from_quote_text.id = from_quote.revision_id
left join articles to_article on to_article.id = link.to_article
left join revisions to_text on to_text.article_id = to_article.id and to_text.number = to_article.revision
left join quotes to_quote on to_quote.id = link.to_quote
left join revisions to_quote_text on to_quote_text.id = to_quote.revision_id
