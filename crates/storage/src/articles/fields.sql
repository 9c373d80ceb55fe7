select section, byline, published, published_zone, published_source, updated, updated_zone, updated_source,
  photo_credit, url, language, outlet_id, sources
from articles where id = ?1
