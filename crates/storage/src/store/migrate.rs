//! The file brought to this version's form, one numbered step after the other.

use super::settings::cannot_open;
use crate::{Error, Result};
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;

/// Every migration in order; the number of those carried out is the file's `user_version`.
const MIGRATIONS: &[&str] = &[include_str!("../../../../migrations/0001_library.sql")];

/// The form this version writes: the number of migrations it knows.
#[allow(clippy::cast_possible_truncation, reason = "there are a handful")]
pub const FORM: u32 = MIGRATIONS.len() as u32;

/// The form of an open file.
pub(super) fn form(connection: &Connection) -> rusqlite::Result<u32> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Refuse a file of a newer version.
pub(super) fn not_newer(path: &Path, form: u32, known: u32) -> Result<()> {
    if form <= known {
        return Ok(());
    }
    Err(Error::CannotOpen(format!(
        "{} was written by a newer Onrecord (form {form}, this version knows {known}): update Onrecord to open it. Nothing was changed.",
        path.display(),
    )))
}

/// Refuse to write when another program brought the open file to another form meanwhile: what this
/// one logs and writes would be half a row.
pub(super) fn unchanged(connection: &Connection) -> Result<()> {
    let form = form(connection)?;
    if form == FORM {
        return Ok(());
    }
    Err(Error::CannotOpen(format!(
        "{} was brought to form {form} by another Onrecord while it was open here (form {FORM}): close this one and use the newer. Nothing was changed.",
        connection.path().unwrap_or("The library"),
    )))
}

/// Carry out the steps that are missing.
pub(super) fn migrate(connection: &mut Connection, path: &Path) -> Result<()> {
    steps(connection, path, MIGRATIONS)
}

fn steps(connection: &mut Connection, path: &Path, migrations: &[&str]) -> Result<()> {
    let known = u32::try_from(migrations.len()).unwrap_or(u32::MAX);
    let from = form(connection).map_err(|e| cannot_open(path, &e))?;
    not_newer(path, from, known)?;
    if from == known {
        return Ok(());
    }
    // One transaction for all steps, the form read again inside: two programs may open at once.
    let all = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from = form(&all)?;
    for (number, sql) in (1_u32..).zip(migrations).skip(from as usize) {
        all.execute_batch(sql)?;
        all.pragma_update(None, "user_version", number)?;
    }
    if from > 0 {
        all.execute(include_str!("bar.sql"), [crate::new_uid(), format!("update to form {known}")])?;
    }
    all.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_run_once_in_order_and_end_the_history() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite");
        let mut connection = Connection::open(&path).unwrap();
        steps(&mut connection, &path, MIGRATIONS).unwrap();
        let more = [MIGRATIONS[0], "create table extra (id integer primary key) strict;"];
        steps(&mut connection, &path, &more).unwrap();
        steps(&mut connection, &path, &more).unwrap();
        assert_eq!(form(&connection).unwrap(), 2);
        let bars: i64 = connection
            .query_row("select count(*) from history where kind = 'bar'", [], |row| row.get(0))
            .unwrap();
        assert_eq!(bars, 1, "one bar for the update, none for the making");
    }

    #[test]
    fn a_step_that_fails_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite");
        let mut connection = Connection::open(&path).unwrap();
        steps(&mut connection, &path, MIGRATIONS).unwrap();
        let bad = [MIGRATIONS[0], "create table extra (id integer primary key) strict; select nonsense;"];
        assert!(steps(&mut connection, &path, &bad).is_err());
        assert_eq!(form(&connection).unwrap(), 1);
        assert!(connection.prepare("select * from extra").is_err());
    }
}
