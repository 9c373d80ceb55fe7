select note.highlight_id, note.id, note.uid, note.body, note.private, note.who
from json_each(?1) wanted cross join notes note on note.highlight_id = wanted.value
order by note.id
