//! What can go wrong below the door, said so that a person can act on it.

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
    #[error("{path}: {source}", path = .path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The database said no.
    #[error("The library file could not be read or written: {0}.")]
    Database(#[from] rusqlite::Error),
    /// A stored value is not what the schema promises.
    #[error("The library holds something unreadable: {0}. Run `onrecord check`.")]
    Damaged(String),
}

/// Shorthand for this room's results.
pub type Result<T, E = Error> = std::result::Result<T, E>;
