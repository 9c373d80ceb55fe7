update captures set archive_url = ?2, stamp = ?3, stamp_name = ?4
where id = ?1 and (archive_url is not ?2 or stamp is not ?3 or stamp_name is not ?4)
