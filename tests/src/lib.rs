//! What a user would notice, held by tests: the ground they share.

#![allow(clippy::missing_panics_doc, reason = "a test that can't go on panics; that is its answer")]

pub mod bench;
pub mod binary;
pub mod faults;
pub mod generator;
pub mod gold;
pub mod scorer;
pub mod shared;
pub mod specs;
pub mod yardstick;
