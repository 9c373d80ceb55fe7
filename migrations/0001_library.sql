-- The library, first form. Forward only: once released this file is never edited.
--
-- Conventions
--   id      inside only; autoincrement, so that an id is never used again
--   uid     UUIDv7 text; what exports, links and other programs use
--   times   `*_at` are UTC, ISO 8601 with milliseconds ("2023-03-03T09:10:00.000Z")
--   days    ISO 8601 cut to their precision ("2023", "2023-03", "2023-03-02")
--   spans   JSON [[start,end],…], UTF-8 bytes of the revision's text, end exclusive
--   who     initials of a person; NULL for the machine
--   NULL    not known; never filled with a guess
-- Tables that hold a person's words are undone row by row through JSON, so they hold no BLOB.

create table meta (
  key text not null primary key,
  value text not null
) strict, without rowid;

-- A machine's work that is undone as a whole: an import, a run of the engine.
create table batches (
  id integer primary key autoincrement,
  uid text not null unique,
  kind text not null check (kind in ('import', 'run')),
  label text not null,
  engine text,
  started_at text not null,
  finished_at text,
  who text
) strict;

create table outlets (
  id integer primary key autoincrement,
  uid text not null unique,
  name text not null unique,
  country text,
  time_zone text,
  kind text check (kind in ('agency', 'state', 'independent', 'official')),
  batch_id integer references batches (id) on delete set null
) strict;

create table outlet_domains (
  id integer primary key autoincrement,
  outlet_id integer not null references outlets (id) on delete cascade,
  domain text not null unique
) strict;
create index outlet_domains_by_outlet on outlet_domains (outlet_id);

create table outlet_languages (
  id integer primary key autoincrement,
  outlet_id integer not null references outlets (id) on delete cascade,
  language text not null,
  unique (outlet_id, language)
) strict;

create table articles (
  id integer primary key autoincrement,
  uid text not null unique,
  outlet_id integer references outlets (id) on delete set null,
  -- The newest revision's number; the revision itself is (article_id, number).
  revision integer not null default 1,
  section text,
  byline text not null default '[]',          -- JSON [name,…]
  -- Four times: published, updated, captured (captures.captured_at), said on (quotes.said_on).
  published text,                             -- local, as precise as printed
  published_zone text,                        -- only if printed
  published_source text,
  updated text,
  updated_zone text,
  updated_source text,
  photo_credit text,
  url text,
  language text,
  sources text not null default '{}',         -- JSON {field: where it was read}
  state text not null default 'to_read' check (state in ('to_read', 'read', 'excluded')),
  state_reason text,
  added_at text not null,
  who text,
  batch_id integer references batches (id) on delete set null
) strict;
create index articles_by_published on articles (published desc, id desc);
create index articles_by_outlet on articles (outlet_id, published desc);
create index articles_by_url on articles (url) where url is not null;
create index articles_by_batch on articles (batch_id);
create index articles_by_section on articles (section, published desc);
create index articles_by_state on articles (state, published desc);

create table captures (
  id integer primary key autoincrement,
  uid text not null unique,
  article_id integer not null references articles (id) on delete cascade,
  sha256 text not null,                       -- of the original bytes; names the file captures/ab/<sha256>.gz
  bytes integer not null,                     -- length of the original
  media_type text,
  way text not null check (way in ('paste', 'file', 'stdin', 'fetch', 'feed', 'watched', 'typed')),
  name text,                                  -- file name as the user had it
  url text,
  captured_at text not null,
  -- Address and time are the user's claim unless we fetched it ourselves.
  claimed integer not null default 1 check (claimed in (0, 1)),
  archive_url text
) strict;
create index captures_by_article on captures (article_id);
create index captures_by_sha256 on captures (sha256);

create table revisions (
  id integer primary key autoincrement,
  uid text not null unique,
  article_id integer not null references articles (id) on delete cascade,
  number integer not null,
  capture_id integer references captures (id) on delete set null,
  reason text not null check (reason in ('capture', 'recapture', 'correction')),
  text text not null,                         -- frozen
  blocks text not null,                       -- JSON [[kind,start,end],…]
  text_sha256 text not null,
  made_at text not null,
  who text,
  unique (article_id, number)
) strict;
create index revisions_by_text on revisions (text_sha256);

create trigger revisions_are_frozen before update of text, blocks, text_sha256 on revisions
begin
  select raise(abort, 'a revision''s text is never edited in place');
end;

create table persons (
  id integer primary key autoincrement,
  uid text not null unique,
  name text not null,
  kind text not null default 'person' check (kind in ('person', 'organisation', 'document', 'unnamed')),
  organisation text,
  -- An unnamed source belongs to its article and is never merged by machine.
  article_id integer references articles (id) on delete cascade,
  origin text not null check (origin in ('machine', 'person')),
  made_at text not null,
  who text,
  batch_id integer references batches (id) on delete set null
) strict;
create index persons_by_name on persons (name);
create index persons_by_article on persons (article_id);
create index persons_by_batch on persons (batch_id);

create table person_names (
  id integer primary key autoincrement,
  person_id integer not null references persons (id) on delete cascade,
  name text not null,
  folded text not null,                       -- the one fold of the house
  origin text not null check (origin in ('machine', 'person')),
  batch_id integer references batches (id) on delete set null,
  unique (person_id, name)
) strict;
create index person_names_by_folded on person_names (folded);
create index person_names_by_batch on person_names (batch_id) where batch_id is not null;

create table person_roles (
  id integer primary key autoincrement,
  person_id integer not null references persons (id) on delete cascade,
  role text not null,
  organisation text,
  since text,
  until text,
  quote_id integer references quotes (id) on delete set null,   -- where it was read
  origin text not null check (origin in ('machine', 'person')),
  batch_id integer references batches (id) on delete set null,
  unique (person_id, role)
) strict;
create index person_roles_by_quote on person_roles (quote_id);
create index person_roles_by_batch on person_roles (batch_id) where batch_id is not null;

-- The event of speaking.
create table occasions (
  id integer primary key autoincrement,
  uid text not null unique,
  title text not null,
  kind text check (kind in ('press_conference', 'call', 'interview', 'speech', 'post', 'document', 'other')),
  day text,
  place text,
  address text,
  primary_source text,
  origin text not null check (origin in ('machine', 'person')),
  who text
) strict;

create table quotes (
  id integer primary key autoincrement,
  uid text not null unique,
  revision_id integer not null references revisions (id) on delete cascade,
  nested_in integer references quotes (id) on delete set null,
  start integer not null,                     -- first byte: reading order inside a revision
  spans text not null,
  quoted text not null default '[]',
  kind text not null check (kind in ('direct', 'mixed', 'indirect')),
  act text not null default 'said' check (act in ('said', 'declined', 'denied', 'asked', 'alleged')),
  mention text not null default '[]',         -- spans of the words that name the speaker
  cue text not null default '[]',
  role text,
  said_on text,
  said_on_from text not null default '[]',
  asked text,                                 -- in answer to
  occasion text,                              -- as printed
  occasion_id integer references occasions (id) on delete set null,
  addressee text,
  language_spoken text,
  language_printed text,
  translated_by text check (translated_by in ('outlet', 'official', 'machine', 'me')),
  own_translation text,
  own_translation_language text,
  translator text,
  confidence real,
  rule text,
  origin text not null check (origin in ('machine', 'person')),
  made_at text not null,
  who text,
  review text check (review in ('seen', 'checked', 'rejected')),
  reviewed_by text,
  reviewed_at text,
  batch_id integer references batches (id) on delete set null
) strict;
create index quotes_by_revision on quotes (revision_id, start);
create index quotes_by_outer on quotes (nested_in) where nested_in is not null;
create index quotes_by_review on quotes (review);
create index quotes_by_said_on on quotes (said_on desc);
create index quotes_by_occasion on quotes (occasion_id) where occasion_id is not null;
create index quotes_by_batch on quotes (batch_id);

-- Everybody a quote names: who spoke, for whom, who relays it (0 is nearest the speaker).
create table quote_people (
  id integer primary key autoincrement,
  quote_id integer not null references quotes (id) on delete cascade,
  part text not null check (part in ('speaker', 'on_behalf_of', 'chain')),
  position integer not null,
  name text not null,                         -- as the page has it, in its script
  person_id integer references persons (id) on delete set null,
  origin text not null check (origin in ('machine', 'person')),
  unique (quote_id, part, position)
) strict;
create index quote_people_by_person on quote_people (person_id, part);
create index quote_people_by_name on quote_people (name);

create table collections (
  id integer primary key autoincrement,
  uid text not null unique,
  name text not null unique,
  description text,
  made_at text not null,
  who text
) strict;

create table collection_articles (
  id integer primary key autoincrement,
  collection_id integer not null references collections (id) on delete cascade,
  article_id integer not null references articles (id) on delete cascade,
  unique (collection_id, article_id)
) strict;
create index collection_articles_by_article on collection_articles (article_id);

create table highlights (
  id integer primary key autoincrement,
  uid text not null unique,
  revision_id integer not null references revisions (id) on delete cascade,
  spans text not null,
  colour text,
  made_at text not null,
  who text
) strict;
create index highlights_by_revision on highlights (revision_id);

create table links (
  id integer primary key autoincrement,
  uid text not null unique,
  kind text not null check (kind in ('related', 'follows', 'translates', 'based_on', 'corrects', 'duplicates',
                                     'answers', 'repeats', 'contradicts', 'clarifies')),
  from_article integer references articles (id) on delete cascade,
  to_article integer references articles (id) on delete cascade,
  to_url text,                                -- a page not captured yet
  from_quote integer references quotes (id) on delete cascade,
  to_quote integer references quotes (id) on delete cascade,
  title text,
  note text,
  origin text not null check (origin in ('page', 'machine', 'person')),
  made_at text not null,
  who text,
  batch_id integer references batches (id) on delete set null,
  check ((from_article is not null and from_quote is null and to_quote is null
          and (to_article is not null) + (to_url is not null) >= 1)
      or (from_article is null and to_article is null and to_url is null
          and from_quote is not null and to_quote is not null))
) strict;
create index links_by_from_article on links (from_article) where from_article is not null;
create index links_by_to_article on links (to_article) where to_article is not null;
create index links_by_to_url on links (to_url) where to_url is not null;
create index links_by_from_quote on links (from_quote) where from_quote is not null;
create index links_by_to_quote on links (to_quote) where to_quote is not null;
create index links_by_batch on links (batch_id);

-- The codebook.
create table tags (
  id integer primary key autoincrement,
  uid text not null unique,
  parent_id integer references tags (id) on delete restrict,
  name text not null,
  colour text,
  definition text,
  position integer not null default 0,
  who text
) strict;
create unique index tags_by_name on tags (coalesce(parent_id, 0), name);
create index tags_by_parent on tags (parent_id);

create table taggings (
  id integer primary key autoincrement,
  tag_id integer not null references tags (id) on delete cascade,
  article_id integer references articles (id) on delete cascade,
  quote_id integer references quotes (id) on delete cascade,
  highlight_id integer references highlights (id) on delete cascade,
  person_id integer references persons (id) on delete cascade,
  link_id integer references links (id) on delete cascade,
  made_at text not null,
  who text,
  check ((article_id is not null) + (quote_id is not null) + (highlight_id is not null)
         + (person_id is not null) + (link_id is not null) = 1)
) strict;
create unique index taggings_of_article on taggings (article_id, tag_id) where article_id is not null;
create unique index taggings_of_quote on taggings (quote_id, tag_id) where quote_id is not null;
create unique index taggings_of_highlight on taggings (highlight_id, tag_id) where highlight_id is not null;
create unique index taggings_of_person on taggings (person_id, tag_id) where person_id is not null;
create unique index taggings_of_link on taggings (link_id, tag_id) where link_id is not null;
create index taggings_by_tag on taggings (tag_id);

create table notes (
  id integer primary key autoincrement,
  uid text not null unique,
  body text not null,                         -- Markdown
  private integer not null default 0 check (private in (0, 1)),
  article_id integer references articles (id) on delete cascade,
  quote_id integer references quotes (id) on delete cascade,
  highlight_id integer references highlights (id) on delete cascade,
  person_id integer references persons (id) on delete cascade,
  link_id integer references links (id) on delete cascade,
  made_at text not null,
  changed_at text not null,
  who text,
  check ((article_id is not null) + (quote_id is not null) + (highlight_id is not null)
         + (person_id is not null) + (link_id is not null) = 1)
) strict;
create index notes_by_article on notes (article_id) where article_id is not null;
create index notes_by_quote on notes (quote_id) where quote_id is not null;
create index notes_by_highlight on notes (highlight_id) where highlight_id is not null;
create index notes_by_person on notes (person_id) where person_id is not null;
create index notes_by_link on notes (link_id) where link_id is not null;

-- What can be undone, newest last. An edit holds its rows; a batch is undone by its id and then
-- holds the rows it lost, so that it can be done again.
-- An edit waits for every page written here: so there is no index on `uid`, which is only ever compared
-- with the newest, and no count of the ids ever given, as order is all they mean.
create table history (
  id integer primary key,
  uid text not null,
  kind text not null check (kind in ('edit', 'batch', 'bar')),   -- bar: nothing before it can be undone
  label text not null,
  batch_id integer references batches (id) on delete cascade,
  undone integer not null default 0 check (undone in (0, 1)),
  at text not null,
  who text
) strict;

create index history_undone on history (id) where undone = 1;

-- Rows lie in their entry's order by their id alone: the entry's id times 2^32, and the place in it.
create table history_rows (
  id integer primary key,
  table_name text not null,
  row_id integer not null,
  before text,                                -- JSON of the row; NULL when it was not there
  after text                                  -- JSON of the row, or of what changed in `before`; NULL when it is gone
) strict;

create trigger history_takes_its_rows_along after delete on history
begin
  delete from history_rows where id between old.id << 32 and (old.id << 32) + 4294967295;
end;

-- Full text, folded by the one Rust function; meta.fold_version says which. rowid = id of the row indexed.
create virtual table search_articles using fts5 (
  headline, standfirst, body,
  content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0'
);
create virtual table search_quotes using fts5 (
  content,
  content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0'
);
create virtual table search_notes using fts5 (
  body,
  content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0'
);
insert into search_articles (search_articles, rank) values ('automerge', 0);
insert into search_quotes (search_quotes, rank) values ('automerge', 0);
insert into search_notes (search_notes, rank) values ('automerge', 0);
