//! Collections: projects inside a library.

mod edit;
mod list;

pub use edit::{create, delete, describe, put_in, rename, take_out};
pub use list::{CollectionRow, find, list, name_of};
