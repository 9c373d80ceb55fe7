//! Undo, redo and what was done.

use crate::host::Inner;
use crate::wire::{Edited, Expected, Failure, HistoryEntry, Limit};
use onrecord_library::{EntryKind, Library};
use std::sync::Arc;

type Host = Arc<Inner>;

pub(crate) fn undo(host: &Host, request: Expected) -> Result<Edited, Failure> {
    host.edit(|library| library.undo(request.expected.as_deref()))
}

pub(crate) fn redo(host: &Host, request: Expected) -> Result<Edited, Failure> {
    host.edit(|library| library.redo(request.expected.as_deref()))
}

pub(crate) fn history(host: &Host, request: Limit) -> Result<Vec<HistoryEntry>, Failure> {
    entries(&*host.library()?, usize::try_from(request.limit).unwrap_or(usize::MAX).min(1_000))
}

pub(super) fn entries(library: &Library, limit: usize) -> Result<Vec<HistoryEntry>, Failure> {
    let rows = library.history(limit)?.into_iter();
    Ok(rows
        .map(|row| HistoryEntry {
            uid: row.entry.uid,
            kind: match row.entry.kind {
                EntryKind::Edit => "edit",
                EntryKind::Batch => "batch",
                EntryKind::Bar => "bar",
            }
            .to_owned(),
            label: row.entry.label,
            undone: row.entry.undone,
            at: row.entry.at,
            who: row.entry.who,
            next_undo: row.next_undo,
            next_redo: row.next_redo,
        })
        .collect())
}
