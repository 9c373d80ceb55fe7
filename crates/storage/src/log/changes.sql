-- What an edit did to rows, in order. Lives and dies with its connection.
create temp table changes (
  seq integer primary key,
  table_name text not null,
  row_id integer not null,
  before text,
  after text
)
