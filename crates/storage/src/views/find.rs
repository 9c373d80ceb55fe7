//! A filter answered with ids in order.

use super::clause::{Clause, Level, expression};
use super::filter::Filter;
use super::noun::Noun;
use super::resolve;
use crate::{Reading, Result};
use rusqlite::{params_from_iter, types::Value};
use std::collections::HashMap;

/// When words are looked for and a limit is set, only so many hits, the newest added, are put in
/// order: the order is exact up to this number and, beyond it, exact among these.
pub const HIT_CAP: usize = 10_000;

/// In what order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Order {
    /// Newest published first; quotations of one article in reading order; notes by their last
    /// change; people, tags and links by when they were made.
    Newest,
    /// Best match of the words first (newest where no words are looked for).
    Best,
    /// People by name; tags by path.
    Name,
    /// People by how many quotations they have.
    Quoted,
}

/// The answer: ids in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Ids of the rows.
    pub ids: Vec<i64>,
    /// True when there are rows beyond these.
    pub more: bool,
}

/// How many rows: exact up to a limit, else the limit and a sign that there are more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Rows counted.
    pub rows: usize,
    /// True when counting stopped there.
    pub more: bool,
}

/// Ids of the rows that meet a filter, in order: all, or the first `limit`.
///
/// # Errors
/// When the database refuses.
pub fn find(r: Reading, noun: Noun, filter: &Filter, order: Order, limit: Option<usize>) -> Result<Found> {
    let statement = Statement::write(r, noun, filter, order, limit)?;
    let mut found = statement.ids(r)?;
    if noun == Noun::Tags && order == Order::Name {
        let codebook = resolve::codebook(r)?;
        let place: HashMap<i64, usize> = codebook.iter().enumerate().map(|(i, tag)| (tag.0, i)).collect();
        found.sort_by_key(|id| place.get(id).copied());
    }
    let mut more = statement.cap.is_some_and(|cap| found.len() > cap);
    if let Some(cap) = statement.cap {
        found.truncate(cap);
    }
    if let Some(limit) = limit
        && found.len() > limit
    {
        found.truncate(limit);
        more = true;
    }
    Ok(Found { ids: found, more })
}

/// How many rows meet a filter, counted to `limit`.
///
/// # Errors
/// When the database refuses.
pub fn count(r: Reading, noun: Noun, filter: &Filter, limit: usize) -> Result<Count> {
    let mut c = Clause::new(r, filter);
    let level = level(noun);
    c.push("select count(*) from (select 1 from ");
    from(&mut c, filter, level)?;
    c.push(" limit ?)");
    c.bind(whole(limit.saturating_add(1)));
    let rows: i64 =
        r.connection().prepare_cached(&c.sql)?.query_row(params_from_iter(c.values), |row| row.get(0))?;
    let rows = usize::try_from(rows).unwrap_or_default();
    Ok(Count { rows: rows.min(limit), more: rows > limit })
}

const fn level(noun: Noun) -> Level {
    match noun {
        Noun::Articles => Level::Article,
        Noun::Quotes => Level::Quote,
        Noun::People => Level::Person,
        Noun::Tags => Level::Tag,
        Noun::Notes => Level::Note,
        Noun::Links => Level::Link,
    }
}

fn whole(n: usize) -> Value {
    Value::Integer(i64::try_from(n).unwrap_or(i64::MAX))
}

struct Statement {
    sql: String,
    values: Vec<Value>,
    /// The most rows the statement was asked for, less one that tells whether there are more.
    cap: Option<usize>,
}

impl Statement {
    fn write(r: Reading, noun: Noun, filter: &Filter, order: Order, limit: Option<usize>) -> Result<Self> {
        let level = level(noun);
        let mut c = Clause::new(r, filter);
        let (words, _) = words_first(filter, level);
        let (columns, by) = ordering(level, order, words.is_some());
        // With words, the newest hits are taken first and put in order then.
        let cap = limit.map(|limit| if words.is_some() { limit.max(HIT_CAP) } else { limit });
        let nested = words.is_some();
        if nested {
            c.push("select id from (");
        }
        c.push("select ");
        c.push(level.id());
        c.push(" id");
        if nested {
            c.push(columns);
        }
        c.push(" from ");
        from(&mut c, filter, level)?;
        if nested {
            if cap.is_some() {
                c.push(index_order(level));
                c.push(" limit ?");
                c.bind(whole(cap.unwrap_or_default().saturating_add(1)));
            }
            c.push(")");
        }
        c.push(by);
        if !nested && let Some(cap) = cap {
            c.push(" limit ?");
            c.bind(whole(cap.saturating_add(1)));
        }
        Ok(Self { sql: c.sql, values: c.values, cap })
    }

    fn ids(&self, r: Reading) -> Result<Vec<i64>> {
        let mut statement = r.connection().prepare_cached(&self.sql)?;
        let ids = statement.query_map(params_from_iter(&self.values), |row| row.get(0))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }
}

/// The words at the top of a filter, which the index is asked for first, and the rest.
fn words_first(filter: &Filter, level: Level) -> (Option<String>, Filter) {
    if !super::clause::has_index(level) {
        return (None, filter.clone());
    }
    match filter {
        Filter::Every(parts) => {
            let (words, rest) = super::clause::split(parts);
            (words, Filter::Every(rest))
        }
        other => match expression(other) {
            Some(words) => (Some(words), Filter::all()),
            None => (None, other.clone()),
        },
    }
}

/// What stands after `from`, with the condition. `cross join` fixes the order in which SQLite
/// walks: from the hits of the index, from the quotations where few are asked for, else along the
/// articles, newest first, which is the order of the list already.
fn from(c: &mut Clause, filter: &Filter, level: Level) -> Result<()> {
    let (words, rest) = words_first(filter, level);
    if let Some(words) = words {
        c.push(match level {
            Level::Quote => include_str!("sql/from_quote_hits.sql"),
            Level::Note => include_str!("sql/from_note_hits.sql"),
            _ => include_str!("sql/from_article_hits.sql"),
        });
        c.bind(words);
        c.push(" and ");
    } else {
        c.push(match level {
            Level::Quote if few(filter) => include_str!("sql/from_quotes.sql"),
            Level::Quote => include_str!("sql/from_articles_quotes.sql"),
            Level::Person => include_str!("sql/from_persons.sql"),
            other => other.rows(),
        });
        c.push(" where ");
    }
    c.write(&rest, level)
}

/// Whether a filter asks for something that an index of quotations finds.
fn few(filter: &Filter) -> bool {
    match filter {
        Filter::Every(parts) => parts.iter().any(few),
        Filter::Any(parts) => !parts.is_empty() && parts.iter().all(few),
        Filter::Speaker(_)
        | Filter::Chain(_)
        | Filter::Org(_)
        | Filter::Tag(_)
        | Filter::Said(_)
        | Filter::Link(_)
        | Filter::Words(_) => true,
        _ => false,
    }
}

/// Columns that the order needs beside the id, and the order: inside the statement for hits, on
/// its aliases otherwise.
const fn ordering(level: Level, order: Order, hits: bool) -> (&'static str, &'static str) {
    match (level, order, hits) {
        (Level::Article, Order::Best, true) => {
            (", bm25(search_articles, 8.0, 4.0, 1.0) score", " order by score, id desc")
        }
        (Level::Quote, Order::Best, true) => (", bm25(search_quotes) score", " order by score, id desc"),
        (Level::Note, Order::Best, true) => (", bm25(search_notes) score", " order by score, id desc"),
        (Level::Article, _, true) => (", article.published day", " order by day desc, id desc"),
        (Level::Quote, _, true) => (
            ", article.published day, article.id article, quote.start start",
            " order by day desc, article desc, start, id",
        ),
        (Level::Note, _, true) => (", note.changed_at day", " order by day desc, id desc"),
        (Level::Article, _, false) => ("", " order by article.published desc, article.id desc"),
        (Level::Quote, _, false) => {
            ("", " order by article.published desc, article.id desc, quote.start, quote.id")
        }
        (Level::Note, _, false) => ("", " order by note.changed_at desc, note.id desc"),
        (Level::Person, Order::Name, _) => ("", " order by person.name, person.id"),
        (Level::Person, Order::Quoted, _) => {
            ("", " order by coalesce(spoken.times, 0) desc, person.name, person.id")
        }
        (Level::Person, ..) => ("", " order by person.id desc"),
        (Level::Tag, ..) => ("", " order by tag.id desc"),
        (Level::Link, ..) => ("", " order by link.id desc"),
    }
}

/// The index gives its hits in this order without sorting.
const fn index_order(level: Level) -> &'static str {
    match level {
        Level::Quote => " order by search_quotes.rowid desc",
        Level::Note => " order by search_notes.rowid desc",
        _ => " order by search_articles.rowid desc",
    }
}
