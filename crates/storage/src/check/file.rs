//! The database file: its pages, its indexes, its foreign keys.

use super::{Area, Depth, Hearer};
use crate::{Reading, Report, Result};
use std::path::Path;

pub(super) fn check(
    r: Reading,
    _root: &Path,
    depth: Depth,
    hearer: &mut Hearer,
    _report: Report<'_>,
) -> Result<()> {
    let check = match depth {
        Depth::Whole => "integrity_check",
        Depth::Quick => "quick_check",
    };
    // SQLite itself ends after a hundred.
    r.connection().pragma_query(None, check, |row| {
        let said: String = row.get(0)?;
        if said != "ok" {
            // One line each, however SQLite puts it.
            let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
            let area = if said.contains("search_") { Area::Index } else { Area::File };
            hearer.problem(area, format!("The library file is damaged: {said}"));
        }
        Ok(())
    })?;
    r.connection().pragma_query(None, "foreign_key_check", |row| {
        let (table, id, parent): (String, Option<i64>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let id = id.map_or_else(String::new, |id| format!(" {id}"));
        hearer.problem(Area::File, format!("Row{id} of {table} belongs to a row of {parent} that is gone"));
        Ok(())
    })?;
    Ok(())
}
