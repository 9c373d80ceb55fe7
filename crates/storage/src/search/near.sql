select shared.article_id
from json_each(?1) wanted
cross join search_bands shared on shared.band = wanted.value
group by shared.article_id
order by count(*) desc, shared.article_id
limit ?2
