select coalesce(quote.review, 'new'), count(*)
from articles article
join revisions revision on revision.article_id = article.id
join quotes quote on quote.revision_id = revision.id
where article.state = 'excluded'
group by quote.review
