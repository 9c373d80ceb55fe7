//! The project's figures, each beside what it is measured against, in one run.
//!
//! Ratios are taken in one run with both sides in turn, so that a busy machine slows both. What each
//! figure means stands in docs/benchmarks.md.

pub mod clock;
pub mod core;
pub mod csv;
pub mod edit;
pub mod extraction;
pub mod figure;
pub mod ground;
pub mod import;
pub mod raw;
pub mod search;

pub use figure::{Figure, Limit, table};
pub use ground::Ground;
