select
  note.id, note.uid, note.body, note.private, note.made_at, note.changed_at, note.who,
  case when note.article_id is not null then 'article' when note.quote_id is not null then 'quote'
       when note.highlight_id is not null then 'highlight' when note.person_id is not null then 'person'
       else 'link' end,
  coalesce(note.article_id, note.quote_id, note.highlight_id, note.person_id, note.link_id),
  coalesce(article.uid, quote.uid, highlight.uid, person.uid, link.uid)
from json_each(?1) wanted
cross join notes note on note.id = wanted.value
left join articles article on article.id = note.article_id
left join quotes quote on quote.id = note.quote_id
left join highlights highlight on highlight.id = note.highlight_id
left join persons person on person.id = note.person_id
left join links link on link.id = note.link_id
