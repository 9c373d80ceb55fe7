//! Highlights: stretches of a text that an analyst marked.

mod edit;

pub use edit::{add, delete, find, set_colour};
pub(crate) use edit::must_exist;
