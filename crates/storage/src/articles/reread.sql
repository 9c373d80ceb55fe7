update articles set section = coalesce(?2, section), byline = coalesce(?3, byline),
  photo_credit = coalesce(?4, photo_credit), updated = coalesce(?5, updated),
  updated_zone = iif(?5 is null, updated_zone, ?6), updated_source = iif(?5 is null, updated_source, ?7), sources = ?8
where id = ?1
