//! How long a machine may keep the door.

use std::time::{Duration, Instant};

/// The longest that a person's edit waits for a batch.
const LENGTH: Duration = Duration::from_millis(50);

/// A stretch of time in which a batch may write.
#[derive(Debug, Clone, Copy)]
pub struct Slice {
    began: Instant,
}

impl Slice {
    /// A slice that begins now.
    pub(super) fn begin() -> Self {
        Self { began: Instant::now() }
    }

    /// True when it is time to commit and let others write.
    pub fn over(self) -> bool {
        self.began.elapsed() >= LENGTH
    }
}
