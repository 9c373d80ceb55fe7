//! A backup is one only when it was opened and read.

use crate::progress::tell;
use crate::store::{identity, migrate, settings};
use crate::{Error, Report, Result};
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::path::Path;

/// How much of a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Every page of every table: what a fresh copy needs.
    Quick,
    /// Every index held against its table too: before trust is put in an old file.
    Thorough,
}

/// What a library's file holds.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Summary {
    /// The library's `uid`.
    pub uid: String,
    /// The library's name.
    pub name: String,
    /// Number of its schema's form.
    pub form: u32,
    /// Rows by table.
    pub rows: BTreeMap<String, i64>,
}

impl Summary {
    /// Rows of a table; 0 where there is no such table.
    pub fn count(&self, table: &str) -> i64 {
        self.rows.get(table).copied().unwrap_or(0)
    }
}

/// Open the library's file at `path` without changing it and read it through.
///
/// # Errors
/// [`Error::Refused`] when it is no library's, is damaged, or was written by a newer version.
pub fn verify(path: &Path, depth: Depth, report: Report<'_>) -> Result<Summary> {
    let bad = |why: &str| {
        Error::Refused(format!(
            "{} can't be used as a backup: {why}. Choose another (`onrecord backup --list`); nothing was changed.",
            path.display()
        ))
    };
    match path.symlink_metadata() {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(bad("there is no such file"));
        }
        Ok(found) if found.is_dir() => return Err(bad("it is a folder without a library")),
        _ => {}
    }
    tell(report, "Verifying the backup", 0, None)?;
    let open = || -> Result<Connection> {
        identity::look(path)?;
        settings::open_for_reading(path)
    };
    let connection = open().map_err(|_| bad("it is damaged, or no library's file"))?;
    let found = whole(&connection, depth, report);
    match found {
        Ok((summary, None)) => {
            migrate::not_newer(path, summary.form, migrate::FORM)
                .map_err(|_| bad("it was made by a newer Onrecord: update Onrecord to use it"))?;
            Ok(summary)
        }
        Ok((_, Some(flaw))) => Err(bad(&format!("it is damaged ({flaw})"))),
        Err(Error::Database(error)) => Err(bad(&format!("it is damaged ({error})"))),
        Err(other) => Err(other),
    }
}

/// What a file holds, and the first thing that is wrong with it.
pub(super) fn whole(
    connection: &Connection,
    depth: Depth,
    report: Report<'_>,
) -> Result<(Summary, Option<String>)> {
    let check = match depth {
        Depth::Quick => "quick_check",
        Depth::Thorough => "integrity_check",
    };
    let said: String = connection.pragma_query_value(None, check, |row| row.get(0))?;
    if said != "ok" {
        return Ok((summary(connection)?, Some(said)));
    }
    tell(report, "Verifying the backup", 1, None)?;
    let mut loose = None;
    connection.pragma_query(None, "foreign_key_check", |row| {
        loose = Some(row.get::<_, String>(0)?);
        Ok(())
    })?;
    let flaw = loose.map(|table| format!("a row of {table} belongs to a row that is gone"));
    Ok((summary(connection)?, flaw))
}

/// What an open file holds.
pub(super) fn summary(connection: &Connection) -> Result<Summary> {
    let meta = |key: &str| -> Result<String> {
        Ok(connection.query_row(include_str!("sql/meta.sql"), [key], |row| row.get(0))?)
    };
    let mut tables = connection.prepare(include_str!("sql/tables.sql"))?;
    let tables = tables.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
    let mut rows = BTreeMap::new();
    for table in tables {
        let sql = include_str!("sql/count.sql").replace("{table}", &table);
        rows.insert(table, connection.query_row(&sql, [], |row| row.get(0))?);
    }
    Ok(Summary { uid: meta("uid")?, name: meta("name")?, form: migrate::form(connection)?, rows })
}
