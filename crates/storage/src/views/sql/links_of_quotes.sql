select link.id from json_each(?1) wanted cross join links link on link.from_quote = wanted.value
union
select link.id from json_each(?1) wanted cross join links link on link.to_quote = wanted.value
order by 1
