//! Typed relations between articles, quotations and pages.

mod by_hand;

pub use by_hand::{End, add, delete, set_note};
