//! Articles and their frozen texts, as they are written.

mod add;
mod known;

pub use add::{Added, NewArticle, add};
pub use known::{Known, known};
