//! Typed relations between articles, quotations and pages.

mod add;
mod by_hand;
mod review;

pub use add::{add_between, add_editions, add_from_page, resolve};
pub use by_hand::{End, add, delete, set_note};
pub use review::{Judged, judge};
