//! What stands to the left and right of a cue: subject, addressee, time and place.

mod left;
mod right;
mod tail;

pub use left::{Left, left};
pub use right::right;
pub use tail::{addressee_end, clause_start, phrase_end, tail};
