-- Feeds that somebody follows. What a person says of a feed, and what the machine learns when it asks, are rows of their own,
-- so that asking never stands in the way of undoing.
create table feeds (
  id integer primary key autoincrement,
  uid text not null unique,
  address text not null unique,
  title text,
  page text,                                  -- address of the page it is of
  outlet text,                                -- who publishes it, where the person says so
  every integer check (every > 0),            -- minutes between two questions; NULL: only when asked
  fetch_pages integer not null default 0 check (fetch_pages in (0, 1)),   -- fetch the page of each new entry too
  made_at text not null,
  who text
) strict;

create table feed_answers (
  id integer primary key autoincrement,
  feed_id integer not null unique references feeds (id) on delete cascade,
  asked_at text not null,
  answered_at text,
  etag text,
  last_modified text,
  error text                                  -- why the last question failed; NULL when it did not
) strict;

create table feed_entries (
  id integer primary key autoincrement,
  feed_id integer not null references feeds (id) on delete cascade,
  key text not null,                          -- SHA-256 of what the feed knows it by
  address text,
  title text,
  published text,                             -- UTC, as the feed says
  state text not null default 'new' check (state in ('new', 'added', 'dismissed', 'failed')),
  reason text,                                -- why it failed
  article_id integer references articles (id) on delete set null,
  found_at text not null,
  unique (feed_id, key)
) strict;
create index feed_entries_by_state on feed_entries (feed_id, state, id);
create index feed_entries_by_article on feed_entries (article_id) where article_id is not null;
