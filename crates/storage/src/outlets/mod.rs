//! Who published.

mod add;
mod named;

pub use add::named;
pub use named::find_or_create;
