select article.uid,
  coalesce((
    select nullif(trim(substr(revision.text, 1, instr(revision.text || char(10), char(10)) - 1)), '')
    from revisions revision where revision.article_id = article.id and revision.number = article.revision
  ), article.uid)
from articles article where article.id = ?1
