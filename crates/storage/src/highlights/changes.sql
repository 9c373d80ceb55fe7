-- What the outlet's newer texts did to a highlight, oldest first.
select fate.highlight_id, fate.fate, fate.score, fate.was, fate.now, fate.seen_at, revision.number
from mark_fates fate
join revisions revision on revision.id = fate.revision_id
where fate.highlight_id = ?1 and fate.fate in ('altered', 'gone')
order by fate.id
