//! The text a quotation stands in.

use crate::views::Noun;
use crate::{Reading, Result, rows};

/// The frozen text that a quotation's spans are places of.
///
/// # Errors
/// [`crate::Error::NotFound`] when there is no such quotation.
pub fn text_of(r: Reading, quote: i64) -> Result<String> {
    rows::one(r, include_str!("text.sql"), [quote], |row| row.get(0))?
        .ok_or_else(|| rows::missing(Noun::Quotes, quote))
}
