//! What stands to the left and right of a cue: subject, addressee, time and place.

mod beside;
mod left;
mod right;
mod tail;

pub use beside::{aside, before_or_behind, is_name, label};
pub use left::{Left, beside_with, left};
pub use right::right;
pub use tail::{addressee_end, clause_start, phrase_end, tail};
