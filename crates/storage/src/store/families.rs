//! What the second form adds to names that are there: the sound of the family name.

use crate::Result;
use onrecord_model::names::family_sound;
use rusqlite::{Connection, params};

/// Fill in what libraries of the first form don't have.
pub(super) fn fill(connection: &Connection) -> Result<()> {
    let mut names = connection.prepare(include_str!("all_names.sql"))?;
    let mut put = connection.prepare(include_str!("put_family.sql"))?;
    let mut rows = names.query([])?;
    while let Some(row) = rows.next()? {
        let (id, name): (i64, String) = (row.get(0)?, row.get(1)?);
        if let Some(family) = family_sound(&name) {
            put.execute(params![id, family])?;
        }
    }
    Ok(())
}
