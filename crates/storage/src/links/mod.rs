//! Typed relations between articles, quotations and pages.

mod add;

pub use add::{add_between, add_from_page, resolve};
