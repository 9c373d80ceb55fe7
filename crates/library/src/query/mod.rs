//! The query language: search box, command line and saved searches alike.
//!
//! | typed | finds |
//! |---|---|
//! | `grain port` | both words, in any form and script |
//! | `"grain port"` | the words side by side |
//! | `-grain`, `not grain` | what has no such word |
//! | `grain or wheat`, `(a or b) c` | either |
//! | `gra*` | words that begin so; two letters at least |
//! | `speaker:Lavrov` | what a person said, had said for them, or relayed |
//! | `said:2023-03`, `published:2023-03-01..2023-03-15`, `said:2023..` | days; open ranges |
//! | `outlet: section: tag: in: chain: org:` | by name; `"…"` around several words; `tag:a/b` a path |
//! | `kind: act: status: has: is: lang: link:` | by a word of a list |
//!
//! Whatever a person types either works or is answered with one sentence that names the place.

mod error;
mod fields;
mod highlight;
mod lexer;
mod parser;

pub use error::QueryError;
pub use fields::FIELDS;
pub use highlight::{Highlighter, Snippet};

use onrecord_storage::views::Filter;

/// A query understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    /// What the lists are asked.
    pub filter: Filter,
}

impl Query {
    /// Understand what was typed; nothing typed finds everything.
    ///
    /// # Errors
    /// One sentence with the place (a column, counted in characters from 1) and what to do.
    pub fn parse(typed: &str) -> Result<Self, QueryError> {
        Ok(Self { filter: parser::parse(typed)? })
    }

    /// Whether words are looked for, so that a best match makes sense.
    pub fn has_words(&self) -> bool {
        self.filter.any_part(&mut |part| matches!(part, Filter::Words(_)))
    }

    /// Marks the words that were looked for in a real text.
    pub fn highlighter(&self) -> Highlighter {
        Highlighter::of(&self.filter)
    }
}

#[cfg(test)]
mod tests;
