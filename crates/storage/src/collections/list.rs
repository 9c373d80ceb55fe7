//! Collections as they are listed and named.

use crate::{Error, Reading, Result, given, rows};
use serde::Serialize;

/// A collection in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CollectionRow {
    /// Id outside the library.
    pub uid: String,
    /// Name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// Articles in it.
    pub articles: i64,
    /// When it was made, UTC.
    pub made_at: String,
    /// Initials of who made it.
    pub who: Option<String>,
}

/// All collections, by name.
///
/// # Errors
/// When the database refuses.
pub fn list(r: Reading) -> Result<Vec<CollectionRow>> {
    rows::all(r, include_str!("list.sql"), [], |row| {
        Ok(CollectionRow {
            uid: row.get(0)?,
            name: row.get(1)?,
            description: row.get(2)?,
            articles: row.get(3)?,
            made_at: row.get(4)?,
            who: row.get(5)?,
        })
    })
}

/// The collection of that name or uid, if there is one; the same letters in another case are the same name.
///
/// # Errors
/// When the database refuses.
pub(crate) fn named(r: Reading, word: &str) -> Result<Option<i64>> {
    let Ok(word) = given::line(word, "The name") else { return Ok(None) };
    let read = |row: &rusqlite::Row| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    let all: Vec<(i64, String, String)> = rows::all(r, include_str!("names.sql"), [], read)?;
    let exact = all.iter().find(|(_, name, uid)| *name == word || *uid == word);
    let found = exact.or_else(|| all.iter().find(|(_, name, _)| given::same(name, &word)));
    Ok(found.map(|(id, ..)| *id))
}

/// The name of a collection.
///
/// # Errors
/// [`Error::NotFound`] when there is no such collection.
pub fn name_of(r: Reading, id: i64) -> Result<String> {
    rows::one(r, include_str!("name.sql"), [id], |row| row.get(0))?
        .ok_or_else(|| Error::NotFound { what: "collection", which: id.to_string() })
}

/// The collection of that name or uid.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn find(r: Reading, word: &str) -> Result<i64> {
    named(r, word)?.ok_or_else(|| Error::NotFound { what: "collection", which: word.trim().to_owned() })
}
