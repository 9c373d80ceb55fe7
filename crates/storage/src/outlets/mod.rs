//! Who published.

mod add;
mod change;
mod named;

pub use add::{find, find_or_add};
pub use change::{OutletChange, OutletRow, change, list, named};
pub use named::find_or_create;
