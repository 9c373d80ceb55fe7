//! Persons found by a name, and made from one.

use super::PrintedName;
use crate::{Result, Writing};
use onrecord_model::PersonKind;
use rusqlite::params;

/// A person who goes by a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resemblance {
    /// The person.
    pub person: i64,
    /// What it is.
    pub kind: PersonKind,
    /// The name, as it was printed.
    pub name: String,
}

/// Everybody who goes by just this folded name; unnamed sources, which belong to one article, never.
///
/// # Errors
/// When the database refuses.
pub fn called(w: &Writing, folded: &str) -> Result<Vec<Resemblance>> {
    let mut statement = w.connection().prepare_cached(include_str!("called.sql"))?;
    let rows = statement.query_map([folded], |row| {
        let kind = PersonKind::from_name(row.get_ref(1)?.as_str().unwrap_or_default());
        Ok(Resemblance { person: row.get(0)?, kind: kind.unwrap_or(PersonKind::Person), name: row.get(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A person the machine proposes.
#[derive(Debug, Clone, Copy)]
pub struct NewPerson<'a> {
    /// Its first name.
    pub name: PrintedName<'a>,
    /// What it is.
    pub kind: PersonKind,
    /// The article an unnamed source belongs to.
    pub article: Option<i64>,
    /// The import it came with.
    pub batch: Option<i64>,
}

/// Make a person with its first name. Answers its id.
///
/// # Errors
/// When the database refuses.
pub fn propose(w: &Writing, new: &NewPerson) -> Result<i64> {
    let connection = w.connection();
    let id = connection.prepare_cached(include_str!("add.sql"))?.insert(params![
        w.new_uid(),
        new.name.name,
        new.kind.name(),
        new.article,
        w.actor().at,
        new.batch
    ])?;
    super::propose_name(w, id, &new.name, new.batch)?;
    Ok(id)
}

/// Propose a role of a person, as printed beside the name in a quotation; a known one stays as it is.
///
/// # Errors
/// When the database refuses.
pub fn propose_role(w: &Writing, person: i64, role: &str, quote: i64, batch: Option<i64>) -> Result<()> {
    w.connection()
        .prepare_cached(include_str!("add_role.sql"))?
        .execute(params![person, role, quote, batch])?;
    Ok(())
}
