//! Who published.

mod named;

pub use named::find_or_create;
