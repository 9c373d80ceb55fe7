//! Frozen texts after the first: a correction is a new one, and the marks on the old are moved to it.

mod add;
mod marks;

pub use add::{Current, NewRevision, add, current};
pub use marks::{Mark, Older, article_of, move_to, older, put_on};
