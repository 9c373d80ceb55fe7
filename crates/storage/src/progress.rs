//! How far long work has come, and how it is stopped.

use std::ops::ControlFlow;

/// How far a long piece of work has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done, as the beginning of a line: “Checking texts”. A new one is a new stage,
    /// which counts from nought.
    pub what: &'static str,
    /// Units of this stage that are done.
    pub done: u64,
    /// Units of this stage in all; `None` while that is not known.
    pub of: Option<u64>,
}

/// Hears of progress from time to time. When it answers `Break` the work stops: everything that was
/// finished stays, nothing is left half done.
pub type Report<'r> = &'r mut dyn FnMut(Progress) -> ControlFlow<()>;
