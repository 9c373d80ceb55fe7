//! An outlet that a person names.

use crate::{Reading, Result, Writing, given, rows};
use rusqlite::params;

/// The outlet of that name or domain; one is made where there is none.
///
/// # Errors
/// [`crate::Error::Refused`] when the name is empty.
pub fn find_or_create(w: &Writing, name: &str) -> Result<i64> {
    let name = given::line(name, "The outlet's name")?;
    match known(**w, &name)? {
        Some(id) => Ok(id),
        None => rows::insert(w, include_str!("named.sql"), params![w.new_uid(), name]),
    }
}

pub(super) fn known(r: Reading, name: &str) -> Result<Option<i64>> {
    if let Some(id) = rows::one(r, include_str!("known.sql"), [name], |row| row.get(0))? {
        return Ok(Some(id));
    }
    let read = |row: &rusqlite::Row| Ok((row.get(0)?, row.get(1)?));
    let all: Vec<(i64, String)> = rows::all(r, include_str!("names.sql"), [], read)?;
    Ok(all.into_iter().find(|(_, other)| given::same(other, name)).map(|(id, _)| id))
}
