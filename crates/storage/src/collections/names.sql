select id, name, uid from collections order by name
