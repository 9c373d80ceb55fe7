//! What a tag or a note hangs on.

use crate::views::{Noun, Short, find_row};
use crate::{Error, Reading, Result, rows};
use std::fmt;

/// A row that tags and notes may hang on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// An article.
    Article(i64),
    /// A quotation.
    Quote(i64),
    /// A highlight.
    Highlight(i64),
    /// A person, organisation, document or unnamed source.
    Person(i64),
    /// A link.
    Link(i64),
}

impl Target {
    /// Id of the row.
    pub const fn id(self) -> i64 {
        match self {
            Self::Article(id) | Self::Quote(id) | Self::Highlight(id) | Self::Person(id) | Self::Link(id) => {
                id
            }
        }
    }

    /// One of its kind, as a person calls it.
    pub const fn one(self) -> &'static str {
        match self {
            Self::Article(_) => "article",
            Self::Quote(_) => "quotation",
            Self::Highlight(_) => "highlight",
            Self::Person(_) => "person",
            Self::Link(_) => "link",
        }
    }

    /// The row of a short id; `None` for nouns that nothing hangs on.
    pub const fn of(short: Short) -> Option<Self> {
        match short {
            Short(Noun::Articles, id) => Some(Self::Article(id)),
            Short(Noun::Quotes, id) => Some(Self::Quote(id)),
            Short(Noun::People, id) => Some(Self::Person(id)),
            Short(Noun::Links, id) => Some(Self::Link(id)),
            Short(Noun::Tags | Noun::Notes, _) => None,
        }
    }

    /// The column that points at it.
    pub(crate) const fn column(self) -> &'static str {
        match self {
            Self::Article(_) => "article_id",
            Self::Quote(_) => "quote_id",
            Self::Highlight(_) => "highlight_id",
            Self::Person(_) => "person_id",
            Self::Link(_) => "link_id",
        }
    }

    /// Ids for the five columns, in the order of the schema; one is set.
    pub(crate) fn columns(self) -> [Option<i64>; 5] {
        [
            matches!(self, Self::Article(_)).then_some(self.id()),
            matches!(self, Self::Quote(_)).then_some(self.id()),
            matches!(self, Self::Highlight(_)).then_some(self.id()),
            matches!(self, Self::Person(_)).then_some(self.id()),
            matches!(self, Self::Link(_)).then_some(self.id()),
        ]
    }

    /// Refuse when there is no such row.
    pub(crate) fn must_exist(self, r: Reading) -> Result<()> {
        match self {
            Self::Article(id) => rows::must_exist(r, Noun::Articles, id),
            Self::Quote(id) => rows::must_exist(r, Noun::Quotes, id),
            Self::Person(id) => rows::must_exist(r, Noun::People, id),
            Self::Link(id) => rows::must_exist(r, Noun::Links, id),
            Self::Highlight(id) => crate::highlights::must_exist(r, id),
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Article(id) => Short(Noun::Articles, id).fmt(f),
            Self::Quote(id) => Short(Noun::Quotes, id).fmt(f),
            Self::Person(id) => Short(Noun::People, id).fmt(f),
            Self::Link(id) => Short(Noun::Links, id).fmt(f),
            Self::Highlight(id) => write!(f, "h{id}"),
        }
    }
}

/// The row that `word` names, for a tag or a note to hang on: `a1`, `q12`, `h3`, `p4`, `l5` or a uid.
///
/// # Errors
/// [`Error::NotFound`] when there is none under that name.
pub fn find_target(r: Reading, word: &str) -> Result<Target> {
    if let Some(id) = crate::highlights::find(r, word)? {
        return Ok(Target::Highlight(id));
    }
    let nouns = [Noun::Articles, Noun::Quotes, Noun::People, Noun::Links];
    let short = find_row(r, &nouns, word).map_err(|error| match error {
        Error::NotFound { which, .. } => {
            Error::NotFound { what: "article, quotation, highlight, person or link", which }
        }
        other => other,
    })?;
    Target::of(short).ok_or_else(|| Error::NotFound { what: short.0.one(), which: word.to_owned() })
}
