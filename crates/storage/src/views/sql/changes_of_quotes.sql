select fate.quote_id, fate.fate, fate.score, fate.was, fate.now, fate.seen_at, revision.number
from json_each(?1) wanted
cross join mark_fates fate on fate.quote_id = wanted.value and fate.fate in ('altered', 'gone')
join revisions revision on revision.id = fate.revision_id
order by fate.id
