-- What is kept of a page: all that it told, how its texts follow each other, and which other page it is.

-- The key of the address (model::address): pages whose addresses differ by nothing that matters have one.
alter table articles add column url_key text;
create index articles_by_url_key on articles (url_key) where url_key is not null;
alter table links add column to_key text;
create index links_by_to_key on links (to_key) where to_key is not null;

-- What a person says to a link that the machine proposes; NULL while nobody has looked.
alter table links add column review text check (review in ('accepted', 'rejected'));
alter table links add column reviewed_by text;

-- What else the page told. Pictures are addresses only.
alter table articles add column medium text check (medium in ('post', 'mail', 'document'));
alter table articles add column edition text;
alter table articles add column image text;
alter table articles add column dateline_place text;
alter table articles add column dateline_agency text;
alter table articles add column forwarded_from text;
alter table articles add column credited text not null default '[]';   -- JSON [name,…]: from whom it was taken
alter table articles add column entries text not null default '[]';    -- JSON: the entries of a live report
alter table articles add column others text not null default '{}';     -- JSON {field: [{value, from},…]}: what was not chosen

-- A time stamp that the user adds to a capture: its words, or a file's bytes as Base64 with the file's name.
alter table captures add column stamp text;
alter table captures add column stamp_name text;

-- What became of each mark when the outlet's text changed.
create table mark_fates (
  id integer primary key autoincrement,
  article_id integer not null references articles (id) on delete cascade,
  revision_id integer not null references revisions (id) on delete cascade,       -- the newer text
  from_revision_id integer references revisions (id) on delete set null,          -- the text it stood on
  quote_id integer references quotes (id) on delete cascade,
  highlight_id integer references highlights (id) on delete cascade,
  fate text not null check (fate in ('same', 'moved', 'altered', 'gone')),
  score real not null,                                                            -- 0–1, how sure
  was text,                                                                       -- the older words, where they are others now
  now text,                                                                       -- the newer, where there are any
  seen_at text not null                                                           -- when the newer text was seen
) strict;
create index mark_fates_by_article on mark_fates (article_id);
create index mark_fates_by_revision on mark_fates (revision_id);
create index mark_fates_by_from_revision on mark_fates (from_revision_id) where from_revision_id is not null;
create index mark_fates_by_quote on mark_fates (quote_id, fate) where quote_id is not null;
create index mark_fates_by_highlight on mark_fates (highlight_id) where highlight_id is not null;

-- Texts that are nearly one share a band of their words (search::bands). Belongs to the index, not to the content.
create table search_bands (
  band integer not null,
  article_id integer not null,
  primary key (band, article_id)
) strict, without rowid;
create index search_bands_by_article on search_bands (article_id);
