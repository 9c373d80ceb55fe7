//! Who else writes in the library: the window hears of it within a second or two.

use super::{Inner, locked};
use crate::wire::Event;
use onrecord_library::Library;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How often we look.
const EVERY: Duration = Duration::from_secs(1);

/// In how many looks one is for feeds whose time has come.
const FEEDS_EVERY: u32 = 20;

/// The state of the library that the window knows of.
#[derive(Debug, Default)]
pub(crate) struct Watch {
    seen: Mutex<Option<i64>>,
    /// Imports of ours that run: what changes meanwhile is told by them.
    imports: AtomicUsize,
}

impl Watch {
    /// Another library is open.
    pub fn begin(&self, library: &Library) {
        *locked(&self.seen) = library.data_version().ok();
    }

    /// Do something that writes, and take what it wrote for ours. What others wrote before is told.
    pub fn own<T>(&self, host: &Inner, library: &Library, work: impl FnOnce() -> T) -> T {
        let mut seen = locked(&self.seen);
        let before = library.data_version().ok();
        let others = seen.is_some() && before != *seen && self.imports.load(Ordering::Relaxed) == 0;
        let done = work();
        *seen = library.data_version().ok();
        drop(seen);
        if others {
            host.tell(Event::Changed { tables: Vec::new(), by_others: true });
        }
        done
    }

    /// An import of ours, as long as it runs.
    pub fn import<T>(&self, library: &Library, work: impl FnOnce() -> T) -> T {
        self.imports.fetch_add(1, Ordering::Relaxed);
        let done = work();
        *locked(&self.seen) = library.data_version().ok();
        self.imports.fetch_sub(1, Ordering::Relaxed);
        done
    }

    /// Whether somebody else wrote since the last look.
    fn look(&self, library: &Library) -> bool {
        let mut seen = locked(&self.seen);
        let Ok(now) = library.data_version() else { return false };
        let other = seen.is_some_and(|seen| seen != now);
        *seen = Some(now);
        other && self.imports.load(Ordering::Relaxed) == 0
    }
}

/// Look from time to time, as long as the host lives; and use the moment for upkeep.
pub(super) fn start(host: &Arc<Inner>) {
    let weak = Arc::downgrade(host);
    // Without the thread others' changes are seen later, with the next edit.
    let _ = std::thread::Builder::new().name("watch".to_owned()).spawn(move || {
        for look in 1_u32.. {
            std::thread::sleep(EVERY);
            let Some(host) = weak.upgrade() else { return };
            let Some(library) = host.open_library() else { continue };
            if host.watch.look(&library) {
                host.tell(Event::Changed { tables: Vec::new(), by_others: true });
            }
            // Feeds whose time has come: only those of which somebody said how often.
            if look % FEEDS_EVERY == 0 {
                crate::handlers::feeds::ask_due(&host);
            }
        }
    });
}
