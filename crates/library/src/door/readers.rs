//! A small pool of handles that can't write.

use onrecord_storage::{Error, Reader, Reading, Result, Store};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How many handles wait for readers; more are made when more read at once, and closed after.
const KEPT: usize = 4;

/// The pool.
#[derive(Debug)]
pub(super) struct Readers {
    path: PathBuf,
    idle: Mutex<Vec<Reader>>,
    /// Stays open and is asked only for the data version, which each handle counts by itself.
    watch: Mutex<Reader>,
}

impl Readers {
    /// Open the file; one of an older form is brought up first.
    pub(super) fn open(path: &Path) -> Result<Self> {
        let watch = if let Some(reader) = Reader::open(path)? {
            reader
        } else {
            Store::open(path)?;
            reader(path)?
        };
        Ok(Self { path: path.to_owned(), idle: Mutex::new(Vec::new()), watch: Mutex::new(watch) })
    }

    pub(super) fn read<T, E: From<Error>>(
        &self,
        work: impl FnOnce(&Reading<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let waiting = locked(&self.idle).pop();
        let mut reader = match waiting {
            Some(reader) => reader,
            None => reader(&self.path)?,
        };
        let value = reader.read(work);
        let mut idle = locked(&self.idle);
        if idle.len() < KEPT {
            idle.push(reader);
        }
        value
    }

    pub(super) fn data_version(&self) -> Result<i64> {
        locked(&self.watch).data_version()
    }
}

fn reader(path: &Path) -> Result<Reader> {
    Reader::open(path)?.ok_or_else(|| {
        Error::CannotOpen(format!("{} was changed by an older Onrecord while it was open.", path.display()))
    })
}

/// A panic elsewhere leaves nothing half done in these lists.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
