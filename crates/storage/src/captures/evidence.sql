select archive_url, stamp, stamp_name from captures where id = ?1
