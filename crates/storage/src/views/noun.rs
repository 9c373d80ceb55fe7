//! What is listed, and the short name a row goes by on the command line.

use serde::{Serialize, Serializer};
use std::fmt;

/// What a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Noun {
    /// Articles.
    Articles,
    /// Quotations.
    Quotes,
    /// Persons, organisations, documents and unnamed sources.
    People,
    /// Tags of the codebook.
    Tags,
    /// Notes.
    Notes,
    /// Links.
    Links,
}

impl Noun {
    /// The letter of short ids: `a12`, `q345`, `p7`, `t3`, `n4`, `l5`.
    pub const fn letter(self) -> char {
        match self {
            Self::Articles => 'a',
            Self::Quotes => 'q',
            Self::People => 'p',
            Self::Tags => 't',
            Self::Notes => 'n',
            Self::Links => 'l',
        }
    }
}

/// A row by its short id: `q345`. Good inside one library; a `uid` is good everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Short(pub Noun, pub i64);

impl fmt::Display for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.0.letter(), self.1)
    }
}

impl Serialize for Short {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
