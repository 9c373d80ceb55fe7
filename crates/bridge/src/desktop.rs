//! Dialogs that answer what was queued for them.

use onrecord_api::Desktop;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The answers that wait, and the addresses that were opened.
#[derive(Debug, Clone, Default)]
pub struct Answers {
    paths: Arc<Mutex<VecDeque<Vec<PathBuf>>>>,
    opened: Arc<Mutex<Vec<String>>>,
}

impl Answers {
    /// The next dialog answers these paths; none is a closed dialog.
    pub fn queue(&self, paths: Vec<PathBuf>) {
        locked(&self.paths).push_back(paths);
    }

    /// Addresses that were opened, oldest first.
    pub fn opened(&self) -> Vec<String> {
        locked(&self.opened).clone()
    }

    fn next(&self) -> Vec<PathBuf> {
        locked(&self.paths).pop_front().unwrap_or_default()
    }
}

impl Desktop for Answers {
    fn choose_library(&self, _create: bool, _title: &str) -> Option<PathBuf> {
        self.next().into_iter().next()
    }

    fn choose_pages(&self, _folder: bool, _title: &str) -> Vec<PathBuf> {
        self.next()
    }

    fn choose_target(&self, _name: &str, _title: &str) -> Option<PathBuf> {
        self.next().into_iter().next()
    }

    fn open_url(&self, url: &str) -> Result<(), String> {
        locked(&self.opened).push(url.to_owned());
        Ok(())
    }
}

/// A panic elsewhere leaves nothing half done in these lists.
pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
