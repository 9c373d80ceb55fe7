//! Persons looked up by the sound of their family name.

use crate::{Result, Writing};
use onrecord_model::names::family_sound;
use rusqlite::params;

/// A name under which a person might be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Namesake {
    /// The person.
    pub person: i64,
    /// Every name they go by.
    pub names: Vec<String>,
    /// Every role known of them.
    pub roles: Vec<String>,
}

/// Namesakes asked for at most. More bear only names that say too little to choose by.
const MOST: i64 = 64;

/// Persons one of whose names has a family name that sounds like this name's; organisations, documents
/// and unnamed sources never. Nobody when the name has no family name, or too many bear it.
///
/// # Errors
/// When the database refuses.
pub fn namesakes(w: &Writing, name: &str) -> Result<Vec<Namesake>> {
    let Some(family) = family_sound(name) else { return Ok(Vec::new()) };
    let mut statement = w.connection().prepare_cached(include_str!("namesakes.sql"))?;
    let rows = statement.query_map(params![family, MOST + 1], |row| {
        Ok(Namesake { person: row.get(0)?, names: list(row, 1)?, roles: list(row, 2)? })
    })?;
    let found: Vec<Namesake> = rows.collect::<Result<_, _>>()?;
    Ok(if i64::try_from(found.len()).is_ok_and(|n| n <= MOST) { found } else { Vec::new() })
}

fn list(row: &rusqlite::Row, at: usize) -> rusqlite::Result<Vec<String>> {
    let json: String = row.get(at)?;
    serde_json::from_str(&json).map_err(|why| {
        rusqlite::Error::FromSqlConversionFailure(at, rusqlite::types::Type::Text, Box::new(why))
    })
}

/// Note that a proposed person goes by another name too, as an import printed it.
///
/// # Errors
/// When the database refuses.
pub fn propose_name(w: &Writing, person: i64, name: &str, folded: &str, batch: Option<i64>) -> Result<()> {
    w.connection().prepare_cached(include_str!("add_name.sql"))?.execute(params![
        person,
        name,
        folded,
        batch,
        family_sound(name)
    ])?;
    Ok(())
}

/// Show a person by a fuller name, when the same import brought them and nobody changed it since. One
/// that came earlier keeps its name: an import is undone as a whole and leaves others' rows alone.
///
/// # Errors
/// When the database refuses.
pub fn show_by(w: &Writing, person: i64, name: &str, batch: i64) -> Result<()> {
    w.connection().prepare_cached(include_str!("show_by.sql"))?.execute(params![person, name, batch])?;
    Ok(())
}
