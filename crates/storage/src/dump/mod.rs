//! Everything a library holds, row by row, as text that can be compared.
//!
//! Two libraries with the same dump hold the same content. Left out are the undo log, the search
//! index and the counters of ids, which may differ. Tests hold undo against it, `check` a backup.

use crate::log::listed;
use crate::{Error, Reading, Result};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// Hand every row of every table with content to `each`: the table's name and the row as JSON, tables
/// by name, rows by key. Nothing is held in memory but one row.
///
/// # Errors
/// When the database refuses, or those of `each`.
pub fn dump<E: From<Error>>(r: Reading, mut each: impl FnMut(&str, &str) -> Result<(), E>) -> Result<(), E> {
    for table in listed(r.connection(), include_str!("tables.sql"))? {
        let Some(key) = table.columns.first() else { continue };
        let sql = table.statement(include_str!("rows.sql")).replace("{key}", &key.name);
        let mut statement = r.connection().prepare(&sql).map_err(Error::from)?;
        let mut rows = statement.query([]).map_err(Error::from)?;
        while let Some(row) = rows.next().map_err(Error::from)? {
            let json = row.get_ref(0).map_err(Error::from)?;
            each(&table.name, json.as_str().unwrap_or_default())?;
        }
    }
    Ok(())
}

/// The SHA-256 of the whole dump, in hexadecimal digits.
///
/// # Errors
/// When the database refuses.
pub fn digest(r: Reading) -> Result<String> {
    let mut hash = Sha256::new();
    dump(r, |table, row| {
        hash.update(table);
        hash.update("\t");
        hash.update(row);
        hash.update("\n");
        Ok::<_, Error>(())
    })?;
    let mut digits = String::with_capacity(64);
    for byte in hash.finalize() {
        let _ = write!(digits, "{byte:02x}");
    }
    Ok(digits)
}
