select distinct section from articles where section is not null
