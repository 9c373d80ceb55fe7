//! What comes after the rows: captures, pages given free, the write-ahead log.

use crate::progress::tell;
use crate::{Actor, Error, Reading, Report, Result, Store, Writing, captures, files};
use rusqlite::OptionalExtension;
use std::collections::BTreeSet;
use std::io;
use std::path::Path;

/// How far the end of a purge came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finished {
    /// Nothing is left.
    Wholly,
    /// Another program reads or writes: traces stay until [`finish`] is called again.
    Busy,
}

/// Note in the same transaction that captures are to go, and the file is to be written anew.
pub(super) fn remember(w: &Writing, captures: BTreeSet<String>) -> Result<()> {
    let mut all: BTreeSet<String> = unfinished(**w)?.unwrap_or_default();
    all.extend(captures);
    let list = serde_json::to_string(&all).map_err(|e| Error::Damaged(e.to_string()))?;
    w.connection().prepare_cached(include_str!("sql/remember.sql"))?.execute([list])?;
    Ok(())
}

/// Whether a purge was begun and [`finish`] is still to come.
///
/// # Errors
/// When the database refuses.
pub fn is_unfinished(r: Reading) -> Result<bool> {
    Ok(unfinished(r)?.is_some())
}

fn unfinished(r: Reading) -> Result<Option<BTreeSet<String>>> {
    let list: Option<String> = r
        .connection()
        .prepare_cached(include_str!("sql/unfinished.sql"))?
        .query_row([], |row| row.get(0))
        .optional()?;
    // A list that can't be read still says that the file is to be written anew.
    Ok(list.map(|list| serde_json::from_str(&list).unwrap_or_default()))
}

/// Finish every purge that was begun in the library in the folder `root`.
///
/// # Errors
/// When a file can't be written; it can be called again. What others keep it from is no error.
pub fn finish(store: &mut Store, root: &Path, actor: Actor, report: Report<'_>) -> Result<Finished> {
    match all(store, root, actor, report) {
        Err(Error::Database(error)) if crate::error::is_busy(&error) => Ok(Finished::Busy),
        other => other,
    }
}

fn all(store: &mut Store, root: &Path, actor: Actor, report: Report<'_>) -> Result<Finished> {
    tell(report, "Purging captures", 0, None)?;
    // Inside a write: no import can name a file between the question and its going.
    let purged = store.write(actor.clone(), |w| match unfinished(**w)? {
        Some(list) => remove_files(w, root, &list).map(|()| true),
        None => Ok(false),
    })?;
    if !purged {
        return Ok(Finished::Wholly);
    }
    // From here on it can't be stopped: SQLite rewrites the file whole or leaves it.
    tell(report, "Writing the library anew", 0, None)?;
    if !store.scrub()? {
        return Ok(Finished::Busy);
    }
    store.write(actor, |w| {
        w.connection().execute(include_str!("sql/forget.sql"), [])?;
        Ok::<_, Error>(())
    })?;
    Ok(Finished::Wholly)
}

/// Delete the files of captures that no article has any more.
fn remove_files(w: &Writing, root: &Path, list: &BTreeSet<String>) -> Result<()> {
    let mut named = w.connection().prepare_cached(include_str!("sql/capture_named.sql"))?;
    for sha256 in list {
        if named.exists([sha256])? {
            continue;
        }
        let Ok(path) = captures::path_of(root, sha256) else { continue };
        match std::fs::remove_file(&path) {
            Ok(()) => {
                if let Some(folder) = path.parent() {
                    files::sync_folder(folder).map_err(files::at(folder))?;
                }
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(files::at(&path)(error)),
        }
    }
    Ok(())
}
