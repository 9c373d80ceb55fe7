//! What was done in the library, and can be undone.

use crate::{Library, Result};
use onrecord_storage::log::{self, Entry};
use serde::Serialize;

/// An entry of the history, as it is listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HistoryRow {
    /// The entry.
    #[serde(flatten)]
    pub entry: Entry,
    /// Whether undo takes this one next.
    pub next_undo: bool,
    /// Whether redo takes this one next.
    pub next_redo: bool,
}

impl Library {
    /// The newest entries of the history, newest first.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn history(&self, limit: usize) -> Result<Vec<HistoryRow>> {
        self.read(|r| {
            let entries = log::recent(*r, None, limit)?;
            let undo = entries.iter().find(|entry| !entry.undone).map(|entry| entry.id);
            // What was undone and nothing was done after stands before the first that was not.
            let redo = entries.iter().take_while(|entry| entry.undone).last().map(|entry| entry.id);
            let redo = redo.filter(|_| undo.is_some() || entries.len() < limit);
            let row = |entry: Entry| HistoryRow {
                next_undo: undo == Some(entry.id) && entry.kind != log::EntryKind::Bar,
                next_redo: redo == Some(entry.id),
                entry,
            };
            Ok(entries.into_iter().map(row).collect())
        })
    }
}
