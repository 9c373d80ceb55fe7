//! Backups: whole, verified copies of the library's file, and the way back from one.
//!
//! A backup inside a library is one file in its folder `backups/`; the captures it names are those
//! of the library, which are only ever added to. A backup on another disk is a library of its own.

mod copy;
mod full;
mod hold;
mod name;
mod replace;
mod verify;

pub use copy::{Copied, copy, keep};
pub use full::{Full, full, missing_captures, take_captures};
pub use name::{BackupName, Reason};
pub use replace::{Replaced, replace};
pub use verify::{Depth, Summary, verify};

pub(crate) use copy::keep_of;

/// Folder of the backups inside a library's folder.
pub const FOLDER: &str = "backups";

/// The library's file inside its folder.
pub(crate) const FILE: &str = "library.sqlite";

#[cfg(test)]
mod tests;
