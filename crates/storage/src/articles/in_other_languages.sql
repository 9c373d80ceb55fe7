select other.id, revision.text, other.image
from articles own
join articles other on other.outlet_id = own.outlet_id
  and other.published >= date(substr(own.published, 1, 10), '-2 days')
  and other.published < date(substr(own.published, 1, 10), '+3 days')
  and other.id <> own.id
  and substr(other.language, 1, 2) <> substr(own.language, 1, 2)
join revisions revision on revision.article_id = other.id and revision.number = other.revision
where own.id = ?1 and length(own.published) >= 10
  and not exists (select 1 from links where from_article = own.id and to_article = other.id and kind = 'translates')
  and not exists (select 1 from links where from_article = other.id and to_article = own.id and kind = 'translates')
  and (other.image = own.image
       or exists (select 1 from quotes quote
                  join quote_people named on named.quote_id = quote.id and named.part = 'speaker'
                  where quote.revision_id = revision.id
                    and named.person_id in (select wanted.value from json_each(?3) wanted)))
order by abs(julianday(substr(other.published, 1, 10)) - julianday(substr(own.published, 1, 10))), other.id desc
limit ?2
