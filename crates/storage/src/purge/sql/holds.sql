select 1 from articles where uid = ?1
union all
select 1 from persons where uid = ?1
