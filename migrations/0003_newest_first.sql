-- The list of articles is the newest first without the excluded ones. With the state in the index a
-- library of any size is listed from the index alone, and the wide rows stay where they are.
drop index articles_by_published;
create index articles_by_published on articles (published desc, id desc, state);
