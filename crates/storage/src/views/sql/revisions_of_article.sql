select revision.uid, revision.number, revision.reason, length(revision.text), revision.text_sha256,
  revision.made_at, revision.who, capture.uid,
  (select count(*) from quotes quote where quote.revision_id = revision.id),
  capture.captured_at
from revisions revision left join captures capture on capture.id = revision.capture_id
where revision.article_id = ?1 order by revision.number
