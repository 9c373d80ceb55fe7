//! What can go wrong below the door, said so that a person can act on it.

use rusqlite::ErrorCode;
use std::path::PathBuf;

/// A failure of storage. Its text is one sentence for the user: what, where, what to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The library can't be opened (exit code 3 of the command line).
    #[error("{0}")]
    CannotOpen(String),
    /// Nothing of that kind under that uid, name or number.
    #[error("There is no {what} “{which}” in this library.")]
    NotFound {
        /// The noun.
        what: &'static str,
        /// What was asked for.
        which: String,
    },
    /// The request can't be carried out as put; nothing was changed.
    #[error("{0}")]
    Refused(String),
    /// A file could not be read or written.
    #[error("{path}: {why}", path = .path.display(), why = explain_file(.source))]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The user stopped it; nothing is left half done.
    #[error("Stopped; what was not finished was left out whole.")]
    Cancelled,
    /// The database said no.
    #[error("{}", explain(.0))]
    Database(#[from] rusqlite::Error),
    /// A stored value is not what the schema promises.
    #[error("The library holds something unreadable: {0}. Run `onrecord check`.")]
    Damaged(String),
}

/// Shorthand for this room's results.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What the system said of a file, with what to do.
fn explain_file(error: &std::io::Error) -> String {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            "there is no room left on the disk: free some space and try again; nothing of this step was stored."
                .to_owned()
        }
        ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => {
            "it may not be written: copy the library to a folder of your own, or ask for the right to write there; nothing of this step was stored."
                .to_owned()
        }
        ErrorKind::NotFound => "it is not there: see that its disk is connected and its folder has its old name.".to_owned(),
        _ => format!("{error}; see that the disk is still there, then try again. Nothing of this step was stored."),
    }
}

/// The database's refusal as a sentence with what to do.
fn explain(error: &rusqlite::Error) -> String {
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => {
            "The disk is full: free some space and try again; nothing of this step was stored.".to_owned()
        }
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            "Another program is writing in this library: let it finish and try again; nothing of this step was stored.".to_owned()
        }
        Some(ErrorCode::ReadOnly) => {
            "This library may not be written: copy it to a folder of your own, or ask for the right to write there.".to_owned()
        }
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
            "The library file is damaged: run `onrecord check`, and `onrecord restore` to go back to a backup.".to_owned()
        }
        Some(ErrorCode::SystemIoFailure) => {
            format!("The disk failed while the library was read or written ({error}): see that it is still there, then try again; nothing of this step was stored.")
        }
        _ => format!("The library file could not be read or written: {error}."),
    }
}

/// Whether another program's work is all that was in the way.
pub(crate) fn is_busy(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}
