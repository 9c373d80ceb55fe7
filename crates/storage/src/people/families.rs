//! Persons looked up by the sound of their family name.

use crate::{Result, Writing};
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

/// Names of one family read at most. More bear only what says too little to choose by.
const MOST: u32 = 128;

/// The persons, each with one of their names, of whose names a family name has this sound
/// ([`onrecord_model::names::family_sound`]); organisations, documents and unnamed sources never. Nobody
/// when too many have it.
///
/// # Errors
/// When the database refuses.
pub fn bearers(w: &Writing, family: &str) -> Result<Vec<(i64, String)>> {
    let mut statement = w.connection().prepare_cached(include_str!("bearers.sql"))?;
    let rows = statement.query_map(params![family, MOST + 1], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let found: Vec<(i64, String)> = rows.collect::<Result<_, _>>()?;
    Ok(if found.len() <= MOST as usize { found } else { Vec::new() })
}

/// Everything these persons go by.
///
/// # Errors
/// When the database refuses.
pub fn namesakes(w: &Writing, persons: &[i64]) -> Result<Vec<Namesake>> {
    let mut statement = w.connection().prepare_cached(include_str!("namesakes.sql"))?;
    let rows = statement.query_map([json_list(persons)], |row| {
        Ok(Namesake { person: row.get(0)?, names: list(row, 1)?, roles: list(row, 2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn json_list(ids: &[i64]) -> String {
    let listed: Vec<String> = ids.iter().map(i64::to_string).collect();
    format!("[{}]", listed.join(","))
}

fn list(row: &rusqlite::Row, at: usize) -> rusqlite::Result<Vec<String>> {
    let json: String = row.get(at)?;
    serde_json::from_str(&json).map_err(|why| {
        rusqlite::Error::FromSqlConversionFailure(at, rusqlite::types::Type::Text, Box::new(why))
    })
}

/// A name as an import printed it, with the forms it is looked up by.
#[derive(Debug, Clone, Copy)]
pub struct PrintedName<'a> {
    /// As the page has it.
    pub name: &'a str,
    /// The same, folded.
    pub folded: &'a str,
    /// The sound of its family name, if it has one ([`onrecord_model::names::family_sound`]).
    pub family: Option<&'a str>,
}

/// Note that a proposed person goes by another name too, as an import printed it.
///
/// # Errors
/// When the database refuses.
pub fn propose_name(w: &Writing, person: i64, name: &PrintedName, batch: Option<i64>) -> Result<()> {
    w.connection().prepare_cached(include_str!("add_name.sql"))?.execute(params![
        person,
        name.name,
        name.folded,
        batch,
        name.family
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
