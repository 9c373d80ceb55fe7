//! Folding with a memory for each thread: the pages of an import share most of their words and names.

use crate::model::fold::Folder;
use std::cell::RefCell;

thread_local! {
    static FOLDER: RefCell<Folder> = RefCell::default();
}

/// Fold with the memory of this thread.
pub(super) fn with<T>(work: impl FnOnce(&mut Folder) -> T) -> T {
    FOLDER.with_borrow_mut(work)
}
