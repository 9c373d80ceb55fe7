//! Quotations, as they are written.

mod add;

pub use add::{Named, Part, add_found, name};
