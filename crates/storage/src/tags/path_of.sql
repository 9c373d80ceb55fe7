with recursive above (id, parent_id, path, depth) as (
  select id, parent_id, name, 0 from tags where id = ?1
  union all
  select tag.id, tag.parent_id, tag.name || ?2 || above.path, above.depth + 1
  from above
  join tags tag on tag.id = above.parent_id
  where above.depth < 1000
)
select path from above order by depth desc limit 1
