-- Whether ?1 is ?2 or stands under it.
with recursive above (id) as (
  select ?1
  union
  select tag.parent_id from above join tags tag on tag.id = above.id where tag.parent_id is not null
)
select 1 from above where id = ?2
