select a.id from {from} a where not exists (select 1 from {to} b where b.id = a.id) order by a.id
