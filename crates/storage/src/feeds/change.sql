update feeds set title = ?2, outlet = ?3, every = ?4, fetch_pages = ?5 where id = ?1
