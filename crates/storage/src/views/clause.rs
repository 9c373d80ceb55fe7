//! A filter as SQL: fixed fragments put together, every value a bound parameter.
//!
//! This is the one place where SQL is put together from pieces: a filter is a tree of any shape,
//! so no file can hold all statements. The pieces are constants; nothing a person typed is among
//! them.

mod fields;
mod full_text;

use super::filter::{Filter, Has, Is, Review, State};
use crate::{Reading, Result};
pub(super) use full_text::{at_the_top, expression, split};
use rusqlite::types::Value;

/// The rows a condition is asked of, by the alias they have in the statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    /// `article`.
    Article,
    /// `quote`, with its `revision` and `article`.
    Quote,
    /// `note`.
    Note,
    /// `person`.
    Person,
    /// `tag`.
    Tag,
    /// `link`.
    Link,
}

/// The rows of each level under its aliases.
pub(super) const QUOTES: &str = "quotes quote join revisions revision on revision.id = quote.revision_id \
     join articles article on article.id = revision.article_id";

impl Level {
    /// What stands after `from`.
    pub(super) const fn rows(self) -> &'static str {
        match self {
            Self::Article => "articles article",
            Self::Quote => QUOTES,
            Self::Note => "notes note",
            Self::Person => "persons person",
            Self::Tag => "tags tag",
            Self::Link => "links link",
        }
    }

    /// The id of a row.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Article => "article.id",
            Self::Quote => "quote.id",
            Self::Note => "note.id",
            Self::Person => "person.id",
            Self::Tag => "tag.id",
            Self::Link => "link.id",
        }
    }
}

/// A condition being written.
pub(super) struct Clause<'c> {
    r: Reading<'c>,
    pub(super) sql: String,
    pub(super) values: Vec<Value>,
    /// Rejected quotations count only when the filter asks for them,
    rejected: bool,
    /// and so do excluded articles.
    excluded: bool,
}

impl<'c> Clause<'c> {
    pub(super) fn new(r: Reading<'c>, whole: &Filter) -> Self {
        let rejected = whole.asks_for(&|part| *part == Filter::Review(Review::Rejected));
        let excluded = whole.asks_for(&|part| *part == Filter::State(State::Excluded));
        Self { r, sql: String::new(), values: Vec::new(), rejected, excluded }
    }

    pub(super) fn push(&mut self, sql: &str) {
        self.sql.push_str(sql);
    }

    pub(super) fn bind(&mut self, value: impl Into<Value>) {
        self.values.push(value.into());
    }

    /// What is left out unless it is asked for, then the filter.
    pub(super) fn write(&mut self, filter: &Filter, level: Level) -> Result<()> {
        if level == Level::Quote && !self.rejected {
            self.push("quote.review is not 'rejected' and ");
        }
        if matches!(level, Level::Article | Level::Quote) && !self.excluded {
            self.push("article.state <> 'excluded' and ");
        }
        self.condition(filter, level)
    }

    fn condition(&mut self, filter: &Filter, level: Level) -> Result<()> {
        match filter {
            Filter::Every(parts) => self.every(parts, level),
            Filter::Any(parts) if parts.is_empty() => {
                self.push("0");
                Ok(())
            }
            Filter::Any(parts) => match expression(filter).filter(|_| has_index(level)) {
                Some(words) => {
                    self.full_text(&words, level);
                    Ok(())
                }
                None => self.joined(parts, " or ", level),
            },
            Filter::Not(part) => {
                // What is not known is not so: a plain `not` would leave such rows out.
                self.bracketed(part, level)?;
                self.push(" is not true");
                Ok(())
            }
            leaf if !answers(level, leaf) => self.lifted(leaf, level),
            leaf => fields::write(self, leaf, level),
        }
    }

    fn bracketed(&mut self, filter: &Filter, level: Level) -> Result<()> {
        self.push("(");
        self.condition(filter, level)?;
        self.push(")");
        Ok(())
    }

    fn joined(&mut self, parts: &[Filter], word: &str, level: Level) -> Result<()> {
        self.push("(");
        for (i, part) in parts.iter().enumerate() {
            if i > 0 {
                self.push(word);
            }
            self.bracketed(part, level)?;
        }
        self.push(")");
        Ok(())
    }

    /// All parts: the words in one look into the index, what is asked of the quotations of a row
    /// in one look at them (the same quotation must meet it all), the rest one by one.
    fn every(&mut self, parts: &[Filter], level: Level) -> Result<()> {
        let (words, rest) = if has_index(level) { split(parts) } else { (None, parts.to_vec()) };
        let (lifted, own): (Vec<Filter>, Vec<Filter>) =
            rest.into_iter().partition(|part| !answers(level, part));
        self.push("1");
        if let Some(words) = words {
            self.push(" and ");
            self.full_text(&words, level);
        }
        if !lifted.is_empty() {
            self.push(" and ");
            self.lifted(&Filter::Every(lifted), level)?;
        }
        for part in &own {
            self.push(" and ");
            self.bracketed(part, level)?;
        }
        Ok(())
    }

    fn full_text(&mut self, words: &str, level: Level) {
        self.push(match level {
            Level::Article => {
                "article.id in (select rowid from search_articles where search_articles match ?)"
            }
            Level::Quote => "quote.id in (select rowid from search_quotes where search_quotes match ?)",
            Level::Note => "note.id in (select rowid from search_notes where search_notes match ?)",
            Level::Person | Level::Tag | Level::Link => "0",
        });
        self.bind(words.to_owned());
    }

    /// The condition asked of the quotations, or for notes, tags and links of the articles too,
    /// that a row belongs to.
    fn lifted(&mut self, filter: &Filter, level: Level) -> Result<()> {
        match level {
            Level::Article => {
                self.push("article.id in (");
                self.select("revision.article_id", filter, Level::Quote)?;
                self.push(")");
            }
            Level::Quote => self.condition(filter, level)?,
            Level::Person => {
                self.push(include_str!("sql/speakers_of.sql"));
                self.select("quote.id", filter, Level::Quote)?;
                self.push("))");
            }
            Level::Note => {
                self.either(&["note.quote_id in (", "note.article_id in ("], filter)?;
            }
            Level::Tag => {
                self.push("tag.id in (select tagging.tag_id from taggings tagging where ");
                self.either(&["tagging.quote_id in (", "tagging.article_id in ("], filter)?;
                self.push(")");
            }
            Level::Link => {
                self.push("(");
                self.either(&["link.from_quote in (", "link.from_article in ("], filter)?;
                self.push(" or ");
                self.either(&["link.to_quote in (", "link.to_article in ("], filter)?;
                self.push(")");
            }
        }
        Ok(())
    }

    fn either(&mut self, [quotes, articles]: &[&str; 2], filter: &Filter) -> Result<()> {
        self.push("(");
        self.push(quotes);
        self.select("quote.id", filter, Level::Quote)?;
        self.push(") or ");
        self.push(articles);
        self.select("article.id", filter, Level::Article)?;
        self.push("))");
        Ok(())
    }

    fn select(&mut self, id: &str, filter: &Filter, level: Level) -> Result<()> {
        self.push("select ");
        self.push(id);
        self.push(" from ");
        self.push(level.rows());
        self.push(" where ");
        self.write(filter, level)
    }
}

/// Whether rows of this level have a full-text index.
pub(super) const fn has_index(level: Level) -> bool {
    matches!(level, Level::Article | Level::Quote | Level::Note)
}

/// Whether rows of a level answer a leaf themselves; what they don't is asked of the quotations
/// and articles they belong to. Trees are taken apart first.
fn answers(level: Level, leaf: &Filter) -> bool {
    use Level::{Article, Link, Note, Person, Quote, Tag};
    match leaf {
        Filter::Every(_) | Filter::Any(_) | Filter::Not(_) | Filter::Words(_) => true,
        Filter::Speaker(_) | Filter::Chain(_) | Filter::Org(_) | Filter::Is(Is::Unnamed) => {
            matches!(level, Quote | Person)
        }
        Filter::Published(_)
        | Filter::Outlet(_)
        | Filter::Section(_)
        | Filter::In(_)
        | Filter::State(_)
        | Filter::Lang(_)
        | Filter::Has(Has::Link | Has::Highlight | Has::Quote | Has::Url | Has::Published) => {
            matches!(level, Article | Quote)
        }
        Filter::Tag(_) => matches!(level, Article | Quote | Person | Tag),
        Filter::Link(_) => matches!(level, Article | Quote | Link),
        Filter::Has(Has::Note | Has::Tag) => matches!(level, Article | Quote | Person | Link),
        Filter::Is(Is::Private) => matches!(level, Article | Quote | Person | Note),
        Filter::Is(Is::Machine | Is::Person) => matches!(level, Quote | Person | Link),
        Filter::Said(_)
        | Filter::Kind(_)
        | Filter::Act(_)
        | Filter::Review(_)
        | Filter::Is(Is::Nested | Is::Translated | Is::Fresh)
        | Filter::Has(_) => level == Quote,
    }
}
