//! The only room that speaks SQL: a folder a noun, `.sql` files beside the functions that run them.
//!
//! Functions that read take [`Reading`]; functions that write take [`Writing`], which only the
//! one door of the library hands out.

pub mod articles;
pub mod backup;
pub mod captures;
pub mod check;
pub mod collections;
pub mod dump;
mod error;
pub mod feeds;
mod files;
mod given;
mod handle;
pub mod highlights;
pub mod links;
pub mod log;
pub mod notes;
pub mod outlets;
mod patch;
pub mod people;
mod progress;
pub mod purge;
pub mod quotes;
pub mod revisions;
mod rows;
pub mod search;
mod spans;
mod store;
pub mod tags;
mod target;
pub mod views;

pub use error::{Error, Result};
pub use handle::{Actor, Reading, Writing};
pub use patch::Patch;
pub use progress::{Progress, Report};
pub use store::{APPLICATION_ID, Done, Editor, FORM, Reader, Store, create};
pub use target::{Target, find_target};

/// A new UUIDv7, the form of every `uid`.
pub fn new_uid() -> String {
    uuid::Uuid::now_v7().to_string()
}

#[cfg(test)]
mod tests;
