update articles set medium = ?2, edition = ?3, image = ?4, dateline_place = ?5, dateline_agency = ?6,
  forwarded_from = ?7, credited = ?8, entries = ?9, others = ?10
where id = ?1
