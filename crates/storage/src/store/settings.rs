//! What connections are set to.

use crate::{Error, Result};
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::{path::Path, time::Duration};

/// How long a handle waits for another program's write.
const PATIENCE: Duration = Duration::from_secs(5);

/// How many statements a handle keeps ready.
const STATEMENTS: usize = 200;

/// Open an existing file for writing. `FULL` everywhere: an acknowledged commit survives a power
/// cut; batches are large enough that it costs them nothing that can be measured.
pub(crate) fn open_for_writing(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(|e| cannot_open(path, &e))?;
    prepare(&connection).map_err(|e| cannot_open(path, &e))?;
    connection.pragma_update(None, "journal_mode", "wal").map_err(|e| cannot_open(path, &e))?;
    Ok(connection)
}

/// Open an existing file for reading alone. On a medium that can't be written there is nowhere to
/// put SQLite's shared memory; the file is then read as one that nobody changes.
pub(crate) fn open_for_reading(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(|e| cannot_open(path, &e))?;
    match prepare(&connection).and_then(|()| touch(&connection)) {
        Ok(()) => Ok(connection),
        Err(error)
            if matches!(
                error.sqlite_error_code(),
                Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly | ErrorCode::SystemIoFailure)
            ) && !has_log(path) =>
        {
            let flags = flags | OpenFlags::SQLITE_OPEN_URI;
            let connection =
                Connection::open_with_flags(still(path), flags).map_err(|e| cannot_open(path, &e))?;
            prepare(&connection).and_then(|()| touch(&connection)).map_err(|e| cannot_open(path, &e))?;
            Ok(connection)
        }
        Err(error) => Err(cannot_open(path, &error)),
    }
}

/// The settings that every handle shares.
pub(crate) fn prepare(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "checkpoint_fullfsync", true)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    // The plan of a statement does not look at its values; else it is made anew for every value.
    connection.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.pragma_update(None, "cache_size", -32_000)
}

/// Read the form, which fails where the file can't really be read.
fn touch(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_query_value(None, "schema_version", |_| Ok(()))
}

/// Whether there are changes beside the file that reading it alone would miss.
fn has_log(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    std::fs::metadata(log).is_ok_and(|log| log.len() > 0)
}

/// The file as SQLite's address of one that nobody changes.
fn still(path: &Path) -> String {
    let mut address = String::from("file:");
    let path = path.to_string_lossy().replace('\\', "/");
    if path.chars().nth(1) == Some(':') {
        address.push('/');
    }
    for c in path.chars() {
        match c {
            '%' => address.push_str("%25"),
            '?' => address.push_str("%3F"),
            '#' => address.push_str("%23"),
            c => address.push(c),
        }
    }
    address.push_str("?immutable=1");
    address
}

/// A refusal to open, as a sentence.
pub(crate) fn cannot_open(path: &Path, error: &rusqlite::Error) -> Error {
    let path = path.display();
    // Whole sentences: the window translates them as such.
    let sentence = match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => {
            format!("{path} is damaged: go back to a backup with `onrecord restore`. Nothing was changed.")
        }
        Some(ErrorCode::CannotOpen) => format!(
            "{path} can't be opened: see that the folder exists and may be written. Nothing was changed."
        ),
        Some(ErrorCode::ReadOnly) => format!(
            "{path} may not be written: copy it to a folder of your own, or ask for the right to write there. Nothing was changed."
        ),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            format!("{path} is held by another program: close that one and try again. Nothing was changed.")
        }
        Some(ErrorCode::DiskFull) => {
            format!("{path} needs room on the disk to be opened: free some space. Nothing was changed.")
        }
        _ => format!("{path} can't be opened ({error}). Nothing was changed."),
    };
    Error::CannotOpen(sentence)
}
