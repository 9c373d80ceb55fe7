//! Pieces of an outlet in other languages that may be the same story.

use crate::{Reading, Result, rows};
use rusqlite::params;

/// So many of them are looked at.
const MOST: i64 = 60;

/// A piece in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InAnother {
    /// The article.
    pub article: i64,
    /// Its newest text.
    pub text: String,
    /// Address of its picture.
    pub image: Option<String>,
}

/// Pieces of the outlet of an article in other languages, two days about its own, the nearest first, that quote one
/// of these persons or have its picture: others tell another story, and their texts stay where they are.
///
/// # Errors
/// When the database refuses.
pub fn in_other_languages(r: Reading, article: i64, persons: &[i64]) -> Result<Vec<InAnother>> {
    let persons = serde_json::json!(persons).to_string();
    rows::all(r, include_str!("in_other_languages.sql"), params![article, MOST, persons], |row| {
        Ok(InAnother { article: row.get(0)?, text: row.get(1)?, image: row.get(2)? })
    })
}

/// The persons whom an article quotes, each once.
///
/// # Errors
/// When the database refuses.
pub fn persons_quoted(r: Reading, article: i64) -> Result<Vec<i64>> {
    rows::all(r, include_str!("persons_quoted.sql"), [article], |row| row.get(0))
}
