-- An article with this text: one of the same outlet, or of an outlet not known, goes first.
select article.id, (article.outlet_id is ?2 or article.outlet_id is null or ?2 is null) same_outlet
from revisions revision join articles article on article.id = revision.article_id
where revision.text_sha256 = ?1
order by same_outlet desc, article.id
limit 1
