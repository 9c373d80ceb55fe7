select uid, sha256, bytes, media_type, way, name, url, captured_at, claimed, archive_url, id, stamp, stamp_name
from captures where article_id = ?1 order by id
