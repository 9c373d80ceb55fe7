//! The entries of the log: what can be undone, newest last.

use super::row::{Keep, keep, keep_from};
use crate::{Reading, Result, Writing};
use rusqlite::{OptionalExtension, Row, params};
use serde::Serialize;

/// What an entry stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// A person's edit.
    Edit,
    /// A machine's batch: an import, a run of the engine.
    Batch,
    /// What came before can't be undone any more.
    Bar,
}

/// An entry of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Its place; later ones are greater.
    #[serde(skip)]
    pub id: i64,
    /// Id outside the library.
    pub uid: String,
    /// What it stands for.
    pub kind: EntryKind,
    /// What was done, in words.
    pub label: String,
    /// The batch, for one.
    #[serde(skip)]
    pub batch: Option<i64>,
    /// Whether it is undone now.
    pub undone: bool,
    /// When, UTC.
    pub at: String,
    /// Initials of who did it; `None` for the machine.
    pub who: Option<String>,
}

fn read(row: &Row) -> rusqlite::Result<Entry> {
    let kind = match row.get_ref(2)?.as_str().unwrap_or_default() {
        "edit" => EntryKind::Edit,
        "batch" => EntryKind::Batch,
        _ => EntryKind::Bar,
    };
    Ok(Entry {
        id: row.get(0)?,
        uid: row.get(1)?,
        kind,
        label: row.get(3)?,
        batch: row.get(4)?,
        undone: row.get(5)?,
        at: row.get(6)?,
        who: row.get(7)?,
    })
}

/// The newest entries, newest first: `limit` of them, older than `before` where that is given.
///
/// # Errors
/// When the database refuses.
pub fn recent(r: Reading, before: Option<i64>, limit: usize) -> Result<Vec<Entry>> {
    let mut statement = r.connection().prepare_cached(include_str!("recent.sql"))?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let entries = statement.query_map(params![before.unwrap_or(i64::MAX), limit], read)?;
    Ok(entries.collect::<Result<_, _>>()?)
}

/// The entry that undo takes.
pub(crate) fn last_done(r: Reading) -> Result<Option<Entry>> {
    Ok(r.connection().prepare_cached(include_str!("last_done.sql"))?.query_row([], read).optional()?)
}

/// The entry that redo takes.
pub(crate) fn first_undone(r: Reading) -> Result<Option<Entry>> {
    Ok(r.connection().prepare_cached(include_str!("first_undone.sql"))?.query_row([], read).optional()?)
}

/// Write what this connection logged as an entry; a new act ends what could be redone.
pub(crate) fn record(w: &Writing, label: &str) -> Result<Entry> {
    let connection = w.connection();
    let actor = w.actor();
    connection.prepare_cached(include_str!("forget_undone.sql"))?.execute([])?;
    let uid = w.new_uid();
    let id = connection
        .prepare_cached(include_str!("add_entry.sql"))?
        .insert(params![uid, label, actor.at, actor.who])?;
    keep(connection, id, Keep::Done)?;
    Ok(Entry {
        id,
        uid,
        kind: EntryKind::Edit,
        label: label.to_owned(),
        batch: None,
        undone: false,
        at: actor.at.clone(),
        who: actor.who.clone(),
    })
}

/// Call an entry otherwise.
///
/// # Errors
/// When the database refuses.
pub fn relabel(w: &Writing, entry: &Entry, label: &str) -> Result<()> {
    w.connection().prepare_cached(include_str!("relabel.sql"))?.execute(params![entry.id, label])?;
    Ok(())
}

/// Write what this connection logged behind what an entry holds already, which gets this label.
pub(crate) fn join(w: &Writing, mut entry: Entry, label: &str) -> Result<Entry> {
    let connection = w.connection();
    connection.prepare_cached(include_str!("forget_undone.sql"))?.execute([])?;
    let place =
        connection.prepare_cached(include_str!("next_place.sql"))?.query_row([entry.id], |row| row.get(0))?;
    keep_from(connection, entry.id, place, Keep::Done)?;
    relabel(w, &entry, label)?;
    label.clone_into(&mut entry.label);
    Ok(entry)
}

/// Note that an entry is undone, or done again.
pub(crate) fn mark(w: &Writing, entry: &Entry, undone: bool) -> Result<()> {
    w.connection().prepare_cached(include_str!("mark.sql"))?.execute(params![entry.id, undone])?;
    Ok(())
}

/// Drop the rows of an entry.
pub(crate) fn forget_rows(w: &Writing, entry: &Entry) -> Result<()> {
    w.connection().prepare_cached(include_str!("forget_rows.sql"))?.execute([entry.id])?;
    Ok(())
}
