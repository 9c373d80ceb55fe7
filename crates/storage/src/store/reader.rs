//! A handle that can't write.

use super::{identity, migrate, settings};
use crate::{Error, Reading, Result};
use rusqlite::Connection;
use std::path::Path;

/// A read-only handle: one connection of the pool of readers.
#[derive(Debug)]
pub struct Reader {
    connection: Connection,
}

impl Reader {
    /// Open the library file at `path` for reading, also where it can't be written.
    ///
    /// `Ok(None)` when its form is older: [`super::Store::open`] brings it up first.
    ///
    /// # Errors
    /// [`Error::CannotOpen`] as for [`super::Store::open`].
    pub fn open(path: &Path) -> Result<Option<Self>> {
        identity::look(path)?;
        let connection = settings::open_for_reading(path)?;
        let form = migrate::form(&connection).map_err(|e| settings::cannot_open(path, &e))?;
        migrate::not_newer(path, form, migrate::FORM)?;
        Ok((form == migrate::FORM).then_some(Self { connection }))
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

    /// A number that changes when another handle or program has written.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn data_version(&self) -> Result<i64> {
        Ok(self.connection.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }
}
