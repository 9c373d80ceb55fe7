update articles set
  section = ?2, byline = ?3, published = ?4, published_zone = ?5, published_source = ?6, updated = ?7,
  updated_zone = ?8, updated_source = ?9, photo_credit = ?10, url = ?11, language = ?12, outlet_id = ?13, sources = ?14, url_key = ?15
where id = ?1
