//! Frozen texts after the first: a correction or another capture is a new one, and the marks on the old are moved to it.

mod add;
mod fates;
mod marks;

pub use add::{Current, From, NewRevision, add, current, text};
pub use fates::{NewFate, note_fate};
pub use marks::{Mark, Older, article_of, marked, move_to, older, put_on};
