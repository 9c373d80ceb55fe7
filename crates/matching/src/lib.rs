//! Persons resolved, anchors found again, same words: pure.

pub mod anchors;
pub mod changes;
pub mod editions;
pub mod likeness;
pub mod names;
mod paragraphs;
pub mod persons;
mod typography;
mod words;
