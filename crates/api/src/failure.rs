//! Why a command failed, as the window hears it.

use crate::wire::{Failure, FailureCode};
use onrecord_library::{Error, query::QueryError};

impl Failure {
    /// A failure for which the window does nothing but show the sentence.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), code: None, column: None }
    }

    pub(crate) fn coded(code: FailureCode, sentence: impl Into<String>) -> Self {
        Self { code: Some(code), ..Self::new(sentence) }
    }

    /// The user closed a dialog.
    pub(crate) fn cancelled() -> Self {
        Self::coded(FailureCode::Cancelled, "Nothing was chosen.")
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match &error {
            Error::Query(query) => Self::from(query.clone()),
            Error::Cancelled | Error::Export(onrecord_library::export::ExportError::Stopped) => {
                Self::coded(FailureCode::Cancelled, error.to_string())
            }
            _ => Self::new(error.to_string()),
        }
    }
}

impl From<QueryError> for Failure {
    fn from(error: QueryError) -> Self {
        let column = u32::try_from(error.column).ok();
        Self { column, ..Self::coded(FailureCode::Query, error.to_string()) }
    }
}
