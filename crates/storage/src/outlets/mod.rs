//! Who published.

mod add;
mod named;

pub use add::{find, find_or_add};
pub use named::find_or_create;
