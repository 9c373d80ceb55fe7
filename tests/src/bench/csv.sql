-- The columns of the default table of quotations, as a person would get them out of the library with
-- the sqlite3 program. Easier than ours in three ways: spans are left in bytes, the words around are
-- cut at a byte, and published times are not joined with their zone.
select
  q.uid,
  (select group_concat(cast(substr(t.bytes, (j.value ->> 0) + 1, (j.value ->> 1) - (j.value ->> 0)) as text), ' […] ')
   from json_each(q.quoted) j) quoted_words,
  (select group_concat(cast(substr(t.bytes, (j.value ->> 0) + 1, (j.value ->> 1) - (j.value ->> 0)) as text), ' […] ')
   from json_each(q.spans) j) content,
  q.kind,
  q.act,
  (select group_concat(cast(substr(t.bytes, (j.value ->> 0) + 1, (j.value ->> 1) - (j.value ->> 0)) as text), ' […] ')
   from json_each(q.mention) j) speaker_as_printed,
  (select group_concat(coalesce(p.name, n.name), '; ') from quote_people n left join persons p on p.id = n.person_id
   where n.quote_id = q.id and n.part = 'speaker') person,
  q.role,
  (select group_concat(coalesce(p.name, n.name), '; ') from quote_people n left join persons p on p.id = n.person_id
   where n.quote_id = q.id and n.part = 'on_behalf_of') on_behalf_of,
  (select group_concat(coalesce(p.name, n.name), '; ') from quote_people n left join persons p on p.id = n.person_id
   where n.quote_id = q.id and n.part = 'chain') chain,
  coalesce(q.said_on, o.day) said_on,
  coalesce(o.title, q.occasion) occasion,
  q.asked in_answer_to,
  coalesce(q.language_printed, t.language) language,
  q.own_translation,
  q.translator,
  (select cast(substr(t.bytes, (b.value ->> 1) + 1, (b.value ->> 2) - (b.value ->> 1)) as text)
   from json_each(t.blocks) b where b.value ->> 0 = 'headline' limit 1) headline,
  t.outlet,
  t.section,
  t.published,
  t.url,
  (select group_concat(tags.name, '; ') from taggings join tags on tags.id = taggings.tag_id
   where taggings.quote_id = q.id) tags,
  (select group_concat(notes.body, char(10, 10)) from notes where notes.quote_id = q.id and not notes.private) notes,
  q.review,
  coalesce(q.reviewed_by, q.who) who,
  cast(substr(t.bytes, max(1, q.start - 199), min(200, q.start)) as text) context_before,
  cast(substr(t.bytes, (select max(j.value ->> 1) from json_each(q.spans) j) + 1, 200) as text) context_after,
  q.spans
from (
  select a.id article_id, r.id revision_id, cast(r.text as blob) bytes, r.blocks, a.language, a.section, a.published, a.url, u.name outlet
  from articles a
  join revisions r on r.article_id = a.id
  left join outlets u on u.id = a.outlet_id
  where a.state <> 'excluded'
) t
join quotes q on q.revision_id = t.revision_id
left join occasions o on o.id = q.occasion_id
where q.review is not 'rejected'
order by t.published desc, t.article_id desc, q.start, q.id
