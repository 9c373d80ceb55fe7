select organisation, id from persons where organisation is not null
union all
select organisation, person_id from person_roles where organisation is not null
union all
select name, id from persons where kind = 'organisation'
