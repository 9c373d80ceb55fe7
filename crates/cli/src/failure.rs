//! How a command ends when it doesn't end well.

use onrecord_library::export::ExportError;
use onrecord_library::reason;
use std::{fmt, io, process::ExitCode};

/// Why a command stopped. The sentence is for the user; the kind decides the exit code.
#[derive(Debug)]
pub enum Failure {
    /// 1: some items failed and were already named on stderr.
    Items,
    /// 1: the command could not do what was asked.
    Failed(String),
    /// 2: the command was used wrongly.
    Usage(String),
    /// 3: the library can't be opened.
    Library(String),
    /// 0: the reader of our output went away, which is its right.
    PipeClosed,
}

/// What a command returns.
pub type Outcome = Result<(), Failure>;

impl Failure {
    /// The sentence still to be said, if any.
    pub fn sentence(&self) -> Option<&str> {
        match self {
            Self::Items | Self::PipeClosed => None,
            Self::Failed(s) | Self::Usage(s) | Self::Library(s) => Some(s),
        }
    }

    /// The exit code of the contract.
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::PipeClosed => 0,
            Self::Items | Self::Failed(_) => 1,
            Self::Usage(_) => 2,
            Self::Library(_) => 3,
        })
    }

    /// A file that could not be read or written: what, where, why.
    pub fn file(path: impl fmt::Display, error: &io::Error) -> Self {
        Self::Failed(format!("{path}: {}", reason(error)))
    }
}

impl From<io::Error> for Failure {
    /// For writing to stdout: every other file is named with [`Failure::file`].
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self::PipeClosed
        } else {
            Self::Failed(format!("The output could not be written: {}", reason(&error)))
        }
    }
}

impl From<onrecord_library::Error> for Failure {
    fn from(error: onrecord_library::Error) -> Self {
        let sentence = error.to_string();
        match error {
            error if error.cannot_open() => Self::Library(sentence),
            onrecord_library::Error::Query(_)
            | onrecord_library::Error::Export(ExportError::NoColumn { .. }) => Self::Usage(sentence),
            onrecord_library::Error::Export(ExportError::Write(error)) => error.into(),
            _ => Self::Failed(sentence),
        }
    }
}
