//! A handle for a person's edits: every row they change is logged, so that they can be undone.

use super::{migrate, writer};
use crate::log::{self, Change, Entry, EntryKind, Logged, Tables, Way};
use crate::{Actor, Error, Result, Writing, search};
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;

/// A handle for a person's edits.
#[derive(Debug)]
pub struct Editor {
    connection: Connection,
    tables: Tables,
}

/// What an edit answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done<T> {
    /// What the work answered.
    pub value: T,
    /// Every row that is not what it was, once.
    pub changes: Vec<Change>,
    /// The entry in the undo log; `None` when nothing changed.
    pub entry: Option<Entry>,
}

impl Editor {
    /// Open the library file at `path`, as [`super::Store::open`] does.
    ///
    /// # Errors
    /// As there.
    pub fn open(path: &Path) -> Result<Self> {
        let connection = writer(path)?;
        let tables = log::install(&connection)?;
        Ok(Self { connection, tables })
    }

    /// The same without waiting for the disk: for tests that edit a thousand times.
    #[cfg(test)]
    pub(crate) fn hurried(self) -> Self {
        self.connection.pragma_update(None, "synchronous", "off").unwrap();
        self
    }

    /// Carry out a person's edit wholly or not at all, logged under `label`; durable once this
    /// returns. The search index follows by itself.
    ///
    /// # Errors
    /// Those of `work`, or of the file; nothing is changed then.
    pub fn edit<T, E: From<Error>>(
        &mut self,
        label: &str,
        actor: Actor,
        work: impl FnOnce(&Writing<'_>) -> Result<T, E>,
    ) -> Result<Done<T>, E> {
        self.edit_more(None, label, actor, work)
    }

    /// The same for a piece of longer work: while nobody did anything else since, its rows join the
    /// entry that the pieces before it made, so that undo takes back all of them at once.
    ///
    /// # Errors
    /// As for [`Editor::edit`].
    pub fn edit_more<T, E: From<Error>>(
        &mut self,
        before: Option<&Entry>,
        label: &str,
        actor: Actor,
        work: impl FnOnce(&Writing<'_>) -> Result<T, E>,
    ) -> Result<Done<T>, E> {
        self.transact(actor, |w, _| {
            let value = work(w)?;
            let rows = log::net(w.connection())?;
            let changes: Vec<Change> = rows.iter().filter_map(Logged::change).collect();
            if changes.is_empty() {
                return Ok(Done { value, changes, entry: None });
            }
            search::refresh(w, &log::needs_index(&rows)?)?;
            let last = if before.is_some() { log::last_done(**w)? } else { None };
            let entry = match (before, last) {
                (Some(before), Some(last)) if before.uid == last.uid => log::join(w, last, label)?,
                _ => log::record(w, label)?,
            };
            Ok(Done { value, changes, entry: Some(entry) })
        })
    }

    /// Undo what was done last: a person's edit, or a machine's batch as a whole. `expected` is the
    /// `uid` of the entry that the user saw last; another one is refused.
    ///
    /// # Errors
    /// [`Error::Refused`] when there is nothing to undo, when it can't be undone any more, or when a
    /// row is no longer what it left. Nothing is changed then.
    pub fn undo(&mut self, expected: Option<&str>, actor: Actor) -> Result<Done<Entry>> {
        let mut label = String::new();
        let undone = self.transact(actor, |w, tables| {
            let entry = log::last_done(**w)?
                .ok_or_else(|| Error::Refused("There is nothing to undo in this library.".to_owned()))?;
            meant(&entry, expected)?;
            label.clone_from(&entry.label);
            let rows = match (entry.kind, entry.batch) {
                (EntryKind::Batch, Some(batch)) => log::undo_batch(w, &entry, batch)?,
                (EntryKind::Edit, _) => log::replay(w, tables, &entry, Way::Back)?,
                _ => {
                    return Err(Error::Refused(format!(
                        "What came before “{}” can't be undone any more.",
                        entry.label
                    )));
                }
            };
            finish(w, entry, &rows, true)
        });
        undone.map_err(|error| log::in_the_way(error, &label, Way::Back))
    }

    /// Do again what was undone last.
    ///
    /// # Errors
    /// As for [`Editor::undo`].
    pub fn redo(&mut self, expected: Option<&str>, actor: Actor) -> Result<Done<Entry>> {
        let mut label = String::new();
        let redone = self.transact(actor, |w, tables| {
            let entry = log::first_undone(**w)?
                .ok_or_else(|| Error::Refused("There is nothing to do again in this library.".to_owned()))?;
            meant(&entry, expected)?;
            label.clone_from(&entry.label);
            let rows = log::replay(w, tables, &entry, Way::Forth)?;
            if entry.kind == EntryKind::Batch {
                // The rows of a batch that stands are found by its id.
                log::forget_rows(w, &entry)?;
            }
            finish(w, entry, &rows, false)
        });
        redone.map_err(|error| log::in_the_way(error, &label, Way::Forth))
    }

    fn transact<T, E: From<Error>>(
        &mut self,
        actor: Actor,
        work: impl FnOnce(&Writing<'_>, &Tables) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(Error::from)?;
        migrate::unchanged(&transaction)?;
        log::clear(&transaction)?;
        let value = work(&Writing::new(&transaction, actor), &self.tables)?;
        transaction.commit().map_err(Error::from)?;
        Ok(value)
    }
}

/// Refuse when the user means another entry.
fn meant(entry: &Entry, expected: Option<&str>) -> Result<()> {
    if expected.is_none_or(|uid| uid == entry.uid) {
        return Ok(());
    }
    Err(Error::Refused(format!(
        "Something else was done in this library since: “{}”. Look at it first, then undo that.",
        entry.label
    )))
}

fn finish(w: &Writing, mut entry: Entry, rows: &[Logged], undone: bool) -> Result<Done<Entry>> {
    search::refresh(w, &log::needs_index(rows)?)?;
    log::mark(w, &entry, undone)?;
    entry.undone = undone;
    let changes = rows.iter().filter_map(Logged::change).collect();
    Ok(Done { value: entry.clone(), changes, entry: Some(entry) })
}
