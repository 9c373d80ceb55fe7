-- What a person undoes and what the program notes of itself are not the import's; the tables behind the index follow
-- from its words and from when it merges.
select name from sqlite_master
where type = 'table' and name not like 'sqlite_%' and name not like 'search_articles_%'
  and name not like 'search_quotes_%' and name not like 'search_notes_%'
  and name not in ('meta', 'history', 'history_rows')
