select highlight.id, highlight.uid, highlight.spans, highlight.colour,
  (select count(*) from notes note where note.highlight_id = highlight.id), highlight.made_at, highlight.who
from highlights highlight
where highlight.revision_id = ?1
