-- The sound of a name's family name, as the program reads it (model::names): by it the writings of one
-- person in other scripts and shorter forms are found. NULL where the name has none.
alter table person_names add column family text;
create index person_names_by_family on person_names (family) where family is not null;
