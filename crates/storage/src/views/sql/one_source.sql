-- Articles tied to ?1 by links that say it is the same text, however many steps away; a wire has so many reprints.
with recursive same (id) as (
  select ?1
  union
  select link.to_article from same join links link on link.from_article = same.id
  where link.kind = 'duplicates' and link.review is not 'rejected' and link.to_article is not null
    and link.title is not 'the same address'
  union
  select link.from_article from same join links link on link.to_article = same.id
  where link.kind = 'duplicates' and link.review is not 'rejected' and link.from_article is not null
    and link.title is not 'the same address'
  limit 500
)
select article.id, outlet.name
from same join articles article on article.id = same.id left join outlets outlet on outlet.id = article.outlet_id
