insert into feeds (uid, address, title, page, outlet, every, fetch_pages, made_at, who)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
