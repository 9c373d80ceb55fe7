select count(*) from revisions
