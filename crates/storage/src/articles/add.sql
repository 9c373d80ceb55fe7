insert into articles (
  uid, outlet_id, section, byline, published, published_zone, published_source, updated, updated_zone,
  updated_source, photo_credit, url, language, sources, added_at, who, batch_id, url_key
) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
