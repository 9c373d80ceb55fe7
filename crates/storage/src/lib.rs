//! The only room that speaks SQL: a folder a noun, `.sql` files beside the functions that run them.
//!
//! Functions that read take [`Reading`]; functions that write take [`Writing`], which only the
//! one door of the library hands out.

pub mod articles;
pub mod captures;
pub mod collections;
mod error;
mod files;
mod handle;
pub mod links;
pub mod log;
pub mod notes;
pub mod outlets;
pub mod people;
mod progress;
pub mod quotes;
pub mod search;
mod store;
pub mod tags;
pub mod views;

pub use error::{Error, Result};
pub use handle::{Actor, Reading, Writing};
pub use progress::{Progress, Report};
pub use store::{APPLICATION_ID, Done, Editor, FORM, Reader, Store, create};

/// A new UUIDv7, the form of every `uid`.
pub fn new_uid() -> String {
    uuid::Uuid::now_v7().to_string()
}
