delete from quote_people
where person_id = ?2
  and exists (select 1 from quote_people other
              where other.quote_id = quote_people.quote_id and other.part = quote_people.part and other.person_id = ?1);
update quote_people set person_id = ?1 where person_id = ?2;
update person_names set person_id = ?1
where person_id = ?2 and name not in (select name from person_names where person_id = ?1);
update person_roles set person_id = ?1
where person_id = ?2 and role not in (select role from person_roles where person_id = ?1);
update taggings set person_id = ?1
where person_id = ?2 and tag_id not in (select tag_id from taggings where person_id = ?1);
update notes set person_id = ?1 where person_id = ?2;
update persons set organisation = coalesce(organisation, (select organisation from persons where id = ?2))
where id = ?1;
delete from persons where id = ?2
