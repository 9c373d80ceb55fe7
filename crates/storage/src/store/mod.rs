//! The library's file: made, migrated, opened; and the three kinds of handle on it.
//!
//! [`Store`] writes without a log: a machine's batches and the house's own upkeep.
//! [`Editor`] writes a person's edits and logs every row they change.
//! [`Reader`] can't write at all.

mod addresses;
mod create;
mod editor;
mod families;
pub(crate) mod identity;
pub(crate) mod migrate;
mod reader;
pub(crate) mod settings;

pub use create::create;
pub use editor::{Done, Editor};
pub use identity::APPLICATION_ID;
pub use migrate::FORM;
pub use reader::Reader;

use crate::{Actor, Error, Reading, Result, Writing};
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;

/// A handle for a machine's batches: what it writes is not logged row by row.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
}

impl Store {
    /// Open the library file at `path` and bring it to this version's form, after a verified backup.
    ///
    /// # Errors
    /// [`Error::CannotOpen`] when there is none, it is no library, was written by a newer version,
    /// or can't be read or written. Nothing is changed then.
    pub fn open(path: &Path) -> Result<Self> {
        Ok(Self { connection: writer(path)? })
    }

    /// Read one consistent state.
    ///
    /// # Errors
    /// Those of `work`, or of the file.
    pub fn read<T, E: From<Error>>(
        &mut self,
        work: impl FnOnce(&Reading<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let snapshot = self.connection.transaction().map_err(Error::from)?;
        work(&Reading::new(&snapshot))
    }

    /// Carry out `work` wholly or not at all; durable once this returns.
    ///
    /// # Errors
    /// Those of `work`, or of the file; nothing is changed then.
    pub fn write<T, E: From<Error>>(
        &mut self,
        actor: Actor,
        work: impl FnOnce(&Writing<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        // Immediate: a write that can't go on is told so before it has done anything.
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(Error::from)?;
        migrate::unchanged(&transaction)?;
        let value = work(&Writing::new(&transaction, actor))?;
        transaction.commit().map_err(Error::from)?;
        Ok(value)
    }

    /// The connection, for tests that look or get in the way.
    #[cfg(test)]
    pub(crate) fn connection_for_tests(&self) -> &Connection {
        &self.connection
    }

    /// Write the whole file anew, so that nothing of what was deleted is left in it or in its log.
    /// False when another program reads, and the log could not be emptied. Needs room on the disk for
    /// the file once more.
    ///
    /// # Errors
    /// When the database refuses; the file is then what it was.
    pub(crate) fn scrub(&mut self) -> Result<bool> {
        self.connection.pragma_update(None, "secure_delete", true)?;
        self.connection.execute_batch("vacuum")?;
        let busy: i64 = self.connection.query_row("pragma wal_checkpoint(truncate)", [], |row| row.get(0))?;
        Ok(busy == 0)
    }
}

/// A connection that may write, to a library of this version's form.
fn writer(path: &Path) -> Result<Connection> {
    identity::look(path)?;
    let mut connection = settings::open_for_writing(path)?;
    migrate::migrate(&mut connection, path)?;
    Ok(connection)
}

#[cfg(test)]
mod tests;
