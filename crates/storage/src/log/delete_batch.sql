delete from person_roles where batch_id = ?1;
delete from person_names where batch_id = ?1;
delete from links where batch_id = ?1;
delete from quotes where batch_id = ?1;
delete from articles where batch_id = ?1;
delete from persons where batch_id = ?1;
delete from outlets where batch_id = ?1;
