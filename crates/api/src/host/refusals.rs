//! What the last imports did not store: listed in their report, saved, and taken in again.

use super::locked;
use crate::wire::Problem;
use onrecord_library::intake::Mapping;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

/// Reports of so many imports are kept.
const KEPT: usize = 4;

/// So many refusals of one import are listed.
pub(crate) const LISTED: usize = 100_000;

/// What one import did not store.
#[derive(Debug, Default)]
pub(crate) struct Refused {
    /// Each with its reason, in the order they were met.
    pub problems: Vec<Problem>,
    /// The files they stand in, each once.
    pub files: Vec<PathBuf>,
    /// What the columns of a table were taken for.
    pub mapping: Mapping,
}

#[derive(Debug, Default)]
pub(crate) struct Refusals {
    last: Mutex<VecDeque<(u32, Arc<Refused>)>>,
}

impl Refusals {
    /// Keep what a job did not store, and let go of what is long past.
    pub fn keep(&self, job: u32, refused: Refused) {
        let mut last = locked(&self.last);
        last.push_back((job, Arc::new(refused)));
        if last.len() > KEPT {
            last.pop_front();
        }
    }

    pub fn of(&self, job: u32) -> Option<Arc<Refused>> {
        locked(&self.last).iter().find(|(of, _)| *of == job).map(|(_, refused)| Arc::clone(refused))
    }

    /// Another library is open.
    pub fn clear(&self) {
        locked(&self.last).clear();
    }
}
