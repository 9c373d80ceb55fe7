//! Highlights: stretches of a text that an analyst marked.

mod edit;
mod list;

pub(crate) use edit::must_exist;
pub use edit::{add, delete, find, set_colour};
pub use list::{HighlightRow, list};
