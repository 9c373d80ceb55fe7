//! How an import is held up for a while, and let go on.

use std::ops::ControlFlow;
use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// Held by whoever runs an import and whoever may pause it. While it is closed no new page is taken in hand;
/// what is in hand is finished and stored.
#[derive(Debug, Clone, Default)]
pub struct Gate {
    inner: Arc<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum State {
    #[default]
    Open,
    Closed,
    Ended,
}

impl Gate {
    /// Take no more pages until [`Gate::go_on`].
    pub fn pause(&self) {
        self.set(State::Closed);
    }

    /// Go on where it was left.
    pub fn go_on(&self) {
        self.set(State::Open);
    }

    /// Take no more pages at all, also while it is paused: the import ends with what is in hand.
    pub fn end(&self) {
        self.set(State::Ended);
    }

    /// Whether it is held up now.
    pub fn is_paused(&self) -> bool {
        *self.inner.state.lock().unwrap_or_else(PoisonError::into_inner) == State::Closed
    }

    /// Wait until it is open; `Break` when nothing more is to be taken.
    pub(super) fn pass(&self) -> ControlFlow<()> {
        let state = self.inner.state.lock().unwrap_or_else(PoisonError::into_inner);
        let state = self.inner.changed.wait_while(state, |state| *state == State::Closed);
        match *state.unwrap_or_else(PoisonError::into_inner) {
            State::Ended => ControlFlow::Break(()),
            State::Open | State::Closed => ControlFlow::Continue(()),
        }
    }

    /// What ended stays so.
    fn set(&self, to: State) {
        let mut state = self.inner.state.lock().unwrap_or_else(PoisonError::into_inner);
        if *state != State::Ended {
            *state = to;
        }
        drop(state);
        self.inner.changed.notify_all();
    }
}
