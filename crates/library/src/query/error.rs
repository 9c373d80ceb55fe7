//! A query that can't be understood, said so that it can be mended.

use std::fmt;

/// One sentence: where, what, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryError {
    /// The place, in characters from 1.
    pub column: usize,
    /// What is wrong there and what to do, without the place.
    pub what: String,
}

impl QueryError {
    pub(super) fn new(column: usize, what: impl Into<String>) -> Self {
        Self { column, what: what.into() }
    }
}

impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "The query can't be understood at column {}: {}.", self.column, self.what)
    }
}

impl std::error::Error for QueryError {}
