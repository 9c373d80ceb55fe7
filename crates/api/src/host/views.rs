//! Views: ordered lists of ids, built once.

use super::locked;
use crate::wire::{Failure, FailureCode};
use onrecord_library::lists::List;
use onrecord_library::views::Noun;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

/// So many are kept; the one used longest ago goes first.
const KEPT: usize = 16;

/// A view.
#[derive(Debug)]
pub(crate) struct OpenView {
    pub noun: Noun,
    pub list: List,
}

/// The last number given, and the views with their numbers, used last in front.
type Kept = (u32, VecDeque<(u32, Arc<OpenView>)>);

/// The views that are kept.
#[derive(Debug, Default)]
pub(crate) struct Views {
    kept: Mutex<Kept>,
}

impl Views {
    pub fn add(&self, view: OpenView) -> u32 {
        let mut kept = locked(&self.kept);
        let (last, views) = &mut *kept;
        *last += 1;
        views.push_front((*last, Arc::new(view)));
        views.truncate(KEPT);
        *last
    }

    pub fn get(&self, number: u32) -> Result<Arc<OpenView>, Failure> {
        let mut kept = locked(&self.kept);
        let views = &mut kept.1;
        let at = views.iter().position(|(other, _)| *other == number);
        let Some(used) = at.and_then(|at| views.remove(at)) else {
            return Err(Failure::coded(
                FailureCode::ChangedSince,
                "This list is not kept any more: open it anew.",
            ));
        };
        let view = Arc::clone(&used.1);
        views.push_front(used);
        Ok(view)
    }

    pub fn clear(&self) {
        locked(&self.kept).1.clear();
    }
}
