//! The original bytes: their files and their rows.

mod add;

pub use add::{NewCapture, Way, add};
