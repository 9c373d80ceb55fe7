//! What can go wrong in a verb.

use crate::{export::ExportError, query::QueryError};

/// A failure of the library. Its text is one sentence for the user: what, where, what to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// From the library's file.
    #[error(transparent)]
    Storage(onrecord_storage::Error),
    /// A query that can't be understood.
    #[error(transparent)]
    Query(#[from] QueryError),
    /// From an export.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// The request can't be carried out as put; nothing was changed.
    #[error("{0}")]
    Refused(String),
    /// The user stopped it.
    #[error("Stopped; what was not finished was left out whole.")]
    Cancelled,
    /// A defect of ours, caught before it could do harm.
    #[error(
        "This could not be finished because of a defect in Onrecord ({0}); nothing of it was stored. Please report it."
    )]
    Defect(String),
}

/// Shorthand for this room's results.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl From<onrecord_storage::Error> for Error {
    fn from(error: onrecord_storage::Error) -> Self {
        match error {
            onrecord_storage::Error::Cancelled => Self::Cancelled,
            error => Self::Storage(error),
        }
    }
}

impl Error {
    /// Whether the library could not be opened at all.
    pub const fn cannot_open(&self) -> bool {
        matches!(self, Self::Storage(onrecord_storage::Error::CannotOpen(_)))
    }
}

/// What the system said of a file, as a sentence.
pub fn reason(error: &std::io::Error) -> String {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::NotFound => "there is no such file.".to_owned(),
        ErrorKind::PermissionDenied => "the system does not allow reading or writing it.".to_owned(),
        ErrorKind::StorageFull => "the disk is full; nothing half-written was kept.".to_owned(),
        ErrorKind::IsADirectory => "it is a folder, not a file.".to_owned(),
        _ => format!("{error}."),
    }
}
