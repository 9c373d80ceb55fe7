select id from notes order by id
