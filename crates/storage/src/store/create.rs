//! A new library's file: whole under its name, or not there.

use super::{identity::APPLICATION_ID, migrate, settings};
use crate::{Actor, Error, Result, Writing, search};
use rusqlite::{Connection, TransactionBehavior};
use std::{io, path::Path};

/// Make the file of a new library at `path`, in a folder that exists.
///
/// # Errors
/// [`Error::Refused`] when there is something of that name already; [`Error::File`] or
/// [`Error::Database`] when it can't be written. Nothing is left then.
pub fn create(path: &Path, name: &str, actor: Actor) -> Result<()> {
    let failed = |source: io::Error| Error::File { path: path.to_owned(), source };
    let folder = path.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // A temporary file of this kind is mode 0600 where the system knows modes.
    let temporary = tempfile::Builder::new()
        .prefix(".new-")
        .suffix(".sqlite")
        .tempfile_in(folder)
        .map_err(failed)?
        .into_temp_path();
    fill(&temporary, name, actor)?;
    std::fs::File::open(&temporary).and_then(|file| file.sync_all()).map_err(failed)?;
    temporary.persist_noclobber(path).map_err(|error| {
        if error.error.kind() == io::ErrorKind::AlreadyExists {
            Error::Refused(format!("There is a library at {} already; nothing was changed.", path.display()))
        } else {
            failed(error.error)
        }
    })
}

fn fill(path: &Path, name: &str, actor: Actor) -> Result<()> {
    let mut connection = Connection::open(path)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    settings::prepare(&connection)?;
    migrate::migrate(&mut connection, path)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let writing = Writing::new(&transaction, actor);
    search::rebuild(&writing, |_| true)?;
    for (key, value) in
        [("uid", writing.new_uid()), ("name", name.to_owned()), ("made_at", writing.actor().at.clone())]
    {
        transaction.execute(include_str!("set_meta.sql"), [key, &value])?;
    }
    transaction.commit()?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    // Closing the last handle folds the log into the file and removes it.
    connection.close().map_err(|(_, error)| error)?;
    Ok(())
}
