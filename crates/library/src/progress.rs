//! Progress of long work: what verbs tell while they run, and how they are stopped.

pub use onrecord_storage::{Progress, Report};
use std::ops::ControlFlow;

/// For callers that neither show progress nor stop the work.
pub fn unseen(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}
