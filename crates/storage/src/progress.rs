//! How far long work has come, and how it is stopped.

use crate::{Error, Result};
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

/// Tell `report` how far a stage is.
///
/// # Errors
/// [`Error::Cancelled`] when it wants no more.
pub(crate) fn tell(report: Report<'_>, what: &'static str, done: u64, of: Option<u64>) -> Result<()> {
    match report(Progress { what, done, of }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Error::Cancelled),
    }
}
