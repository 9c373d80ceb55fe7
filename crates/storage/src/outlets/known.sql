select id from outlets where name = ?1
union all
select outlet_id from outlet_domains where domain = lower(?1)
limit 1
