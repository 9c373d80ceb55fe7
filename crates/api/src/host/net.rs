//! What the application asks of the internet, and what it holds of it.

use super::{Inner, locked};
use onrecord_library::fetch::{Fetcher, Proxy};
use onrecord_library::import::FetchedPage;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

/// What is fetched, and whether feeds are being asked.
#[derive(Debug, Default)]
pub(crate) struct Net {
    /// The page that was fetched last, with its number.
    last: Mutex<Option<(u32, FetchedPage)>>,
    number: AtomicU32,
    /// Counts what was stopped: a request ends when it is no longer its own number.
    stopped: AtomicU32,
    asking: AtomicBool,
}

impl Net {
    /// Hold a page; the one before is let go.
    pub fn hold(&self, page: FetchedPage) -> u32 {
        let number = self.number.fetch_add(1, Ordering::Relaxed).wrapping_add(1);
        *locked(&self.last) = Some((number, page));
        number
    }

    /// The page of this number, if it is still held.
    pub fn held(&self, number: u32) -> Option<FetchedPage> {
        locked(&self.last).clone().filter(|(held, _)| *held == number).map(|(_, page)| page)
    }

    /// Stop what is being fetched.
    pub fn stop(&self) {
        self.stopped.fetch_add(1, Ordering::Relaxed);
    }

    /// What to ask from time to time whether a request that begins now is stopped.
    pub fn begin(&self) -> impl Fn() -> bool + '_ {
        let begun = self.stopped.load(Ordering::Relaxed);
        move || self.stopped.load(Ordering::Relaxed) != begun
    }
}

/// Somebody asks feeds, as long as it lives: two at once would ask each host twice.
pub(crate) struct Asking(Arc<Inner>);

impl Asking {
    /// `None` when somebody does already.
    pub fn begin(host: &Arc<Inner>) -> Option<Self> {
        (!host.net.asking.swap(true, Ordering::Relaxed)).then(|| Self(Arc::clone(host)))
    }
}

impl Drop for Asking {
    fn drop(&mut self) {
        self.0.net.asking.store(false, Ordering::Relaxed);
    }
}

impl Inner {
    /// What fetches, by the way that is set.
    pub fn fetcher(&self) -> Fetcher {
        // A proxy that was changed by hand in the file to what is none must not mean: no proxy.
        let set = self.settings.get().proxy;
        let proxy =
            set.and_then(|proxy| Proxy::read(&proxy).or_else(|_| Proxy::read("http://0.0.0.0:1")).ok());
        Fetcher::new(proxy)
    }
}
