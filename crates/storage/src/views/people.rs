//! Persons, organisations, documents and unnamed sources as they are listed.

use super::articles::tags_of;
use super::noun::{Noun, Short};
use super::page::{gather, list};
use crate::{Reading, Result};
use serde::Serialize;

/// A role with its dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Role {
    /// In words.
    pub role: String,
    /// Where.
    pub organisation: Option<String>,
    /// First day, cut to its precision.
    pub since: Option<String>,
    /// Last day.
    pub until: Option<String>,
}

/// A person in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PersonRow {
    /// Short id, `p7`.
    pub id: Short,
    /// Id outside the library.
    pub uid: String,
    /// Name in this library.
    pub name: String,
    /// `person`, `organisation`, `document` or `unnamed`.
    pub kind: String,
    /// Organisation.
    pub organisation: Option<String>,
    /// Short id of the article an unnamed source belongs to.
    pub article: Option<Short>,
    /// Other names, in any script.
    pub aliases: Vec<String>,
    /// Roles, newest first.
    pub roles: Vec<Role>,
    /// Quotations by this person that are not rejected.
    pub quotes: i64,
    /// Quotations this person relays.
    pub relayed: i64,
    /// Full paths of tags.
    pub tags: Vec<String>,
    /// `machine` or `person`.
    pub origin: String,
    /// Initials of who made it.
    pub who: Option<String>,
}

/// The persons of these ids, in their order; ids that are gone are left out.
///
/// # Errors
/// When the database refuses.
pub fn rows(r: Reading, ids: &[i64]) -> Result<Vec<PersonRow>> {
    let ids = list(ids);
    let mut aliases = gather(r, include_str!("sql/aliases_of_people.sql"), &ids, |row| row.get(1))?;
    let mut roles = gather(r, include_str!("sql/roles_of_people.sql"), &ids, |row| {
        Ok(Role { role: row.get(1)?, organisation: row.get(2)?, since: row.get(3)?, until: row.get(4)? })
    })?;
    let mut tags = tags_of(r, include_str!("sql/tags_of_people.sql"), &ids)?;
    let mut statement = r.connection().prepare_cached(include_str!("sql/person_rows.sql"))?;
    let rows = statement.query_map([&ids], |row| {
        let id: i64 = row.get(0)?;
        let article: Option<i64> = row.get(5)?;
        Ok(PersonRow {
            id: Short(Noun::People, id),
            uid: row.get(1)?,
            name: row.get(2)?,
            kind: row.get(3)?,
            organisation: row.get(4)?,
            article: article.map(|article| Short(Noun::Articles, article)),
            aliases: aliases.remove(&id).unwrap_or_default(),
            roles: roles.remove(&id).unwrap_or_default(),
            quotes: row.get(8)?,
            relayed: row.get(9)?,
            tags: tags.remove(&id).unwrap_or_default(),
            origin: row.get(6)?,
            who: row.get(7)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
