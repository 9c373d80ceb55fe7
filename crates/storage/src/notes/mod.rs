//! The analyst's words.

mod edit;

pub use edit::{add, delete, rewrite, set_private};
