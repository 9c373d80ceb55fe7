//! Who published.

mod add;

pub use add::named;
