//! What leaves the library as files: one file an exporter.
//!
//! Private notes stay at home unless they are asked for. Offsets that leave are Unicode code points.

pub mod briefing;
mod columns;
pub mod csv;
pub mod file;
pub mod jsonl;
mod preview;
mod run;

pub use columns::{Column, Line, Per, columns, default_columns, known_columns};
pub use preview::{Cell, Preview};
pub use run::{Exported, Form, Wanted};

use std::io;

/// Why an export stopped; one sentence for the user.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A column was asked for that there is not.
    #[error("There is no column “{asked}”; the columns are: {known}.")]
    NoColumn {
        /// What was asked for.
        asked: String,
        /// All there are.
        known: String,
    },
    /// The rows could not be written.
    #[error("The export could not be written: {0}.")]
    Write(#[from] io::Error),
    /// More quotations than the format is good for.
    #[error(
        "A Word file holds up to {limit} quotations here, and these are {quotes}: Word itself grows slow beyond that. Narrow the query, or write Markdown, which has no limit."
    )]
    TooMany {
        /// How many were asked for.
        quotes: usize,
        /// How many it may be.
        limit: usize,
    },
    /// The form of citations can't be understood.
    #[error("{0}")]
    Form(String),
    /// The user stopped it.
    #[error("The export was stopped; no file was written.")]
    Stopped,
    /// The rows could not be read.
    #[error(transparent)]
    Read(#[from] onrecord_storage::Error),
    /// The file could not be made or put in place; what was there before is untouched.
    #[error("{path} could not be written: {} What was there before is untouched.", why(.source), path = .path.display())]
    Target {
        /// Which file.
        path: std::path::PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// Why a file can't be put where it should go.
fn why(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "its folder does not exist.".to_owned(),
        _ => crate::reason(error),
    }
}

#[cfg(test)]
mod tests;
