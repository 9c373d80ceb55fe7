//! A filter answered with ids in order.

use super::clause::{Clause, Level, at_the_top, expression};
use super::filter::{Filter, Words};
use super::noun::Noun;
use super::page::list;
use super::resolve;
use super::sort::{Column, Way, by_tag};
use crate::{Reading, Result};
use rusqlite::{params_from_iter, types::Value};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// When words are looked for and a limit is set, only so many hits, the newest added, are put in
/// order: the order is exact up to this number and, beyond it, exact among these.
pub const HIT_CAP: usize = 3_000;

/// Up to so many hits are weighed by how well they match; of more, only this many, the newest added,
/// are told apart by where the words stand. See [`Order::Best`].
pub const RANK_CAP: usize = 2_000;

/// In what order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Order {
    /// Newest published first; quotations of one article in reading order; notes by their last
    /// change; people, tags and links by when they were made.
    Newest,
    /// Best match of the words first (newest where no words are looked for). Up to [`RANK_CAP`]
    /// hits of single words: by bm25, a word of the headline counting eight times, one of the
    /// standfirst four times. Of more, and of phrases: articles first whose headline and standfirst
    /// have all the words, each half newest first.
    ///
    /// The reason is what bm25 costs. It first counts how many rows have each word, and that is a walk
    /// over every hit, for a phrase a slow one, however few rows are wanted then.
    Best,
    /// People by name; tags by path.
    Name,
    /// People by how many quotations they have.
    Quoted,
    /// Quotations by the name of who speaks first, nobody last; newest published first within.
    Speaker,
    /// Quotations by the day of speaking, earliest first, days not known last.
    Day,
    /// Quotations by a column, either way round.
    By(Column, Way),
}

/// The answer: ids in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Ids of the rows.
    pub ids: Vec<i64>,
    /// True when there are rows beyond these.
    pub more: bool,
    /// Where a group begins, by position: quotations that are alike in the column they are ordered
    /// by. Empty for other orders and where a limit is set.
    pub groups: Vec<usize>,
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
    let level = level(noun);
    let (words, rest) = words_first(filter, level);
    let asked = Asked { r, filter, level, words, rest };
    let cap = limit.map(|limit| match (&asked.words, order) {
        (None, _) => limit,
        (Some(_), Order::Best) => limit.max(RANK_CAP),
        (Some(_), _) => limit.max(HIT_CAP),
    });
    let mut groups = Vec::new();
    let mut found = match (cap, order) {
        (Some(cap), Order::Best) if asked.words.is_some() => asked.best(cap)?,
        (None, Order::By(column, way)) if noun == Noun::Quotes => {
            let found = asked.grouped(column, way)?;
            groups = found.1;
            found.0
        }
        // Tags stand in a tree, which no limited question knows.
        (Some(_), Order::By(Column::Tag, way)) if noun == Noun::Quotes => asked.grouped(Column::Tag, way)?.0,
        _ => asked.ids(order, cap)?,
    };
    if noun == Noun::Tags && order == Order::Name {
        let codebook = resolve::codebook(r)?;
        let place: HashMap<i64, usize> = codebook.iter().enumerate().map(|(i, tag)| (tag.0, i)).collect();
        found.sort_by_key(|id| place.get(id).copied());
    }
    let mut more = cap.is_some_and(|cap| found.len() > cap);
    if let Some(limit) = limit
        && found.len() > limit
    {
        found.truncate(limit);
        more = true;
    }
    Ok(Found { ids: found, more, groups })
}

/// These quotations in an order; ids that are gone are left out.
///
/// # Errors
/// When the database refuses.
pub fn arrange(r: Reading, ids: &[i64], order: Order) -> Result<Vec<i64>> {
    let (columns, by) = ordering(Level::Quote, order, true);
    let sql = include_str!("sql/arrange.sql").replace("{columns}", columns).replace("{by}", &by);
    let mut statement = r.connection().prepare_cached(&sql)?;
    let ids = statement.query_map([list(ids)], |row| row.get(0))?;
    let ids = ids.collect::<Result<Vec<i64>, _>>()?;
    match order {
        Order::By(Column::Tag, way) => Ok(by_tag(r, ids, way)?.into_iter().map(|(id, _)| id).collect()),
        _ => Ok(ids),
    }
}

/// How many rows meet a filter, counted to `limit`.
///
/// # Errors
/// When the database refuses.
pub fn count(r: Reading, noun: Noun, filter: &Filter, limit: usize) -> Result<Count> {
    let level = level(noun);
    let (words, rest) = words_first(filter, level);
    let mut c = Clause::new(r, filter);
    c.push("select count(*) from (select 1 from ");
    from(&mut c, words.as_deref(), &rest, level, None)?;
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

/// What is asked, the words taken out.
struct Asked<'f> {
    r: Reading<'f>,
    filter: &'f Filter,
    level: Level,
    words: Option<String>,
    rest: Filter,
}

impl Asked<'_> {
    /// The ids in order; with a cap, one more where there are more. With words, the newest hits are
    /// taken first and put in order then.
    fn ids(&self, order: Order, cap: Option<usize>) -> Result<Vec<i64>> {
        self.run(&self.statement(order, cap)?)
    }

    /// All ids by a column, and where each group begins.
    fn grouped(&self, column: Column, way: Way) -> Result<(Vec<i64>, Vec<usize>)> {
        let mut groups = Vec::new();
        if column == Column::Tag {
            let newest = self.ids(Order::Newest, None)?;
            let placed = by_tag(self.r, newest, way)?;
            for (at, (_, tag)) in placed.iter().enumerate() {
                if at == 0 || placed[at - 1].1 != *tag {
                    groups.push(at);
                }
            }
            return Ok((placed.into_iter().map(|(id, _)| id).collect(), groups));
        }
        let c = self.statement(Order::By(column, way), None)?;
        let mut statement = self.r.connection().prepare_cached(&c.sql)?;
        let mut rows = statement.query(params_from_iter(&c.values))?;
        let mut ids = Vec::new();
        let mut last: Vec<Value> = Vec::new();
        while let Some(row) = rows.next()? {
            let mut same = !ids.is_empty();
            for at in 0..column.key() {
                same = same
                    && last
                        .get(at)
                        .is_some_and(|last| row.get_ref(at + 1).is_ok_and(|now| now == last.into()));
            }
            if !same {
                groups.push(ids.len());
                last = (1..=column.key()).map(|at| row.get(at)).collect::<Result<_, _>>()?;
            }
            ids.push(row.get(0)?);
        }
        Ok((ids, groups))
    }

    fn statement(&self, order: Order, cap: Option<usize>) -> Result<Clause<'_>> {
        let Self { level, words, rest, .. } = self;
        let mut c = Clause::new(self.r, self.filter);
        let (columns, by) = ordering(*level, order, words.is_some());
        let nested = words.is_some();
        if nested {
            c.push("select * from (");
        }
        c.push("select ");
        c.push(level.id());
        c.push(" id");
        c.push(columns);
        c.push(" from ");
        from(&mut c, words.as_deref(), rest, *level, None)?;
        if nested {
            if let Some(cap) = cap {
                c.push(index_order(*level));
                c.push(" limit ?");
                c.bind(whole(cap.saturating_add(1)));
            }
            c.push(")");
        }
        c.push(&by);
        if !nested && let Some(cap) = cap {
            c.push(" limit ?");
            c.bind(whole(cap.saturating_add(1)));
        }
        Ok(c)
    }

    /// Best first, as [`Order::Best`] says.
    fn best(&self, cap: usize) -> Result<Vec<i64>> {
        let mut newest = self.ids(Order::Newest, Some(cap))?;
        if newest.len() <= cap && !self.filter.any_part(&mut is_phrase) {
            return self.ids(Order::Best, None);
        }
        let oldest = newest.iter().min().copied();
        if let (Level::Article, Some(words), Some(oldest)) = (self.level, &self.words, oldest) {
            let mut c = Clause::new(self.r, self.filter);
            c.push("select article.id from ");
            from(&mut c, Some(&at_the_top(words)), &self.rest, self.level, Some(oldest))?;
            let top: HashSet<i64> = self.run(&c)?.into_iter().collect();
            // A stable sort: each half stays newest first.
            newest.sort_by_key(|id| !top.contains(id));
        }
        Ok(newest)
    }

    fn run(&self, c: &Clause) -> Result<Vec<i64>> {
        let mut statement = self.r.connection().prepare_cached(&c.sql)?;
        let ids = statement.query_map(params_from_iter(&c.values), |row| row.get(0))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }
}

/// Whether words must stand side by side.
fn is_phrase(part: &Filter) -> bool {
    match part {
        Filter::Words(Words::Phrase(words)) => words.len() > 1,
        Filter::Words(Words::Beginning(before, _)) => !before.is_empty(),
        _ => false,
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
/// articles, newest first, which is the order of the list already. `since`: hits from this id on.
fn from(c: &mut Clause, words: Option<&str>, rest: &Filter, level: Level, since: Option<i64>) -> Result<()> {
    if let Some(words) = words {
        c.push(match level {
            Level::Quote => include_str!("sql/from_quote_hits.sql"),
            Level::Note => include_str!("sql/from_note_hits.sql"),
            _ => include_str!("sql/from_article_hits.sql"),
        });
        c.bind(words.to_owned());
        if let Some(since) = since {
            c.push(match level {
                Level::Quote => " and search_quotes.rowid >= ?",
                Level::Note => " and search_notes.rowid >= ?",
                _ => " and search_articles.rowid >= ?",
            });
            c.bind(since);
        }
        c.push(" and ");
    } else {
        c.push(match level {
            Level::Quote if few(rest) => include_str!("sql/from_quotes.sql"),
            Level::Quote => include_str!("sql/from_articles_quotes.sql"),
            Level::Person => include_str!("sql/from_persons.sql"),
            other => other.rows(),
        });
        c.push(" where ");
    }
    c.write(rest, level)
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
fn ordering(level: Level, order: Order, hits: bool) -> (&'static str, Cow<'static, str>) {
    let (column, way) = match order {
        Order::Speaker => (Column::Speaker, Way::Up),
        Order::Day => (Column::Said, Way::Up),
        Order::By(column, way) => (column, way),
        _ => {
            let (columns, by) = fixed(level, order, hits);
            return (columns, by.into());
        }
    };
    if level != Level::Quote {
        let (columns, by) = fixed(level, Order::Newest, hits);
        return (columns, by.into());
    }
    let (columns, by) = column.sql();
    (columns, by.replace("{way}", way.sql()).into())
}

/// The same of orders that have one way only.
const fn fixed(level: Level, order: Order, hits: bool) -> (&'static str, &'static str) {
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
