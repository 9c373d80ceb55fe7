//! Persons resolved, anchors found again, same words: pure.

pub mod names;
pub mod persons;
