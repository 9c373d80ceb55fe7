//! A library's file held so that nobody else has it open.

use crate::store::{identity, settings};
use crate::{Error, Result};
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// How long to wait for others to close it.
const PATIENCE: Duration = Duration::from_secs(2);

/// What is in a library's place.
pub(super) enum Present {
    /// Nothing.
    Missing,
    /// A library that nobody else has open, nor can open while this lives.
    Held(Connection),
    /// Something that can't be read as a library.
    Broken,
}

/// Take hold of the file at `path`.
///
/// # Errors
/// [`Error::Refused`] when another program has it open; [`Error::Database`] when it can't be written.
pub(super) fn hold(path: &Path) -> Result<Present> {
    if !path.exists() {
        return Ok(Present::Missing);
    }
    if identity::look(path).is_err() {
        return Ok(Present::Broken);
    }
    match held(path) {
        Ok(connection) => Ok(Present::Held(connection)),
        Err(error) => match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Err(Error::Refused(format!(
                "Another program has {} open: close it there and try again. Nothing was changed.",
                path.display()
            ))),
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Ok(Present::Broken),
            _ => Err(error.into()),
        },
    }
}

/// Leaving the write-ahead log needs the file to oneself: whoever has it open, idle or not, holds a
/// share of it. The exclusive lock then stays from one transaction to the next.
fn held(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    settings::prepare(&connection)?;
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "journal_mode", "delete")?;
    connection.pragma_update(None, "locking_mode", "exclusive")?;
    connection.execute_batch("begin exclusive; commit")?;
    Ok(connection)
}
