//! Persons resolved, anchors found again, same words: pure.

pub mod anchors;
pub mod names;
pub mod persons;
