//! The text that a person sees and marks.

use crate::views::Noun;
use crate::{Reading, Result, rows};

/// Id and text of an article's newest revision.
///
/// # Errors
/// [`crate::Error::NotFound`] when there is no such article.
pub fn newest(r: Reading, article: i64) -> Result<(i64, String)> {
    let read = |row: &rusqlite::Row| Ok((row.get(0)?, row.get(1)?));
    rows::one(r, include_str!("newest.sql"), [article], read)?
        .ok_or_else(|| rows::missing(Noun::Articles, article))
}
