//! Invented news articles by the hundred thousand: the same seed writes the same articles, on
//! every system and in any order.
//!
//! Grammars (`words/`) give the sentences; whatever stands higher in a list is said more often, as
//! in real text. Coined names of people, towns and projects give the long tail of words that hardly
//! ever occur. Nothing in them is anybody's: no outlet, person, town or event is real.

mod article;
mod calendar;
mod grammar;
mod html;
mod names;
mod paragraphs;
mod pasted;
mod random;
mod scene;
mod tongue;
mod write;

pub use article::{Article, article};
pub use calendar::Moment;
pub use html::html;
pub use names::project;
pub use pasted::pasted;
pub use random::Random;
pub use tongue::{Mix, Tongue};
pub use write::{Form, write};

#[cfg(test)]
mod tests;
