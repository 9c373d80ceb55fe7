-- Tables of our own; what full text search keeps for itself is made anew from them.
select name from sqlite_schema
where type = 'table' and name not like 'sqlite\_%' escape '\' and name not like 'search\_%' escape '\'
order by name
