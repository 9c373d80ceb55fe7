//! Purged for good: an article or a person's data, taken from every place where it lies.
//!
//! [`purge`] takes away rows, the undo log and search entries in one transaction, and notes that the
//! rest is to be done; [`finish`] takes away captures and rewrites the file, so that nothing is left
//! in pages that were given free. Whatever comes between, [`is_unfinished`] tells it afterwards.

mod finish;
mod look;
mod rows;

pub use finish::{Finished, finish, is_unfinished};
pub use look::{Doomed, holds, look};
pub use rows::purge;

#[cfg(test)]
mod tests;
