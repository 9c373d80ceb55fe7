//! A backup put in the library's place; what was there is kept.

use super::copy::Ready;
use super::hold::{Present, hold};
use super::verify::{self, Summary};
use super::{BackupName, FILE, Reason, keep_of};
use crate::store::settings;
use crate::{Error, Report, Result, files};
use std::path::{Path, PathBuf};

/// A library after a backup took its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaced {
    /// What it holds now.
    pub summary: Summary,
    /// The backup of what was there before.
    pub kept: Option<PathBuf>,
    /// Where what was there before lies now, when it could not be read.
    pub set_aside: Option<PathBuf>,
}

/// Put a copy of the verified file `source` in the place of the library in the folder `root`.
///
/// What is there is first kept as a backup; what can't be read is set aside. `at` is the time now,
/// UTC, ISO 8601.
///
/// # Errors
/// [`Error::Refused`] when another program has the library open, or `source` is of another library;
/// otherwise when something can't be written. The library is then what it was.
pub fn replace(root: &Path, source: &Path, at: &str, report: Report<'_>) -> Result<Replaced> {
    let path = root.join(FILE);
    let mut present = hold(&path)?;
    let from = settings::open_for_reading(source)?;
    let mut kept = None;
    if let Present::Held(held) = &present {
        match same_library(held, &from, source)
            .and_then(|()| keep_of(held, root, at, Reason::BeforeRestore, report))
        {
            Ok(copied) => kept = Some(copied.path),
            // It opens, and yet it can't be read through.
            Err(Error::Damaged(_)) => present = Present::Broken,
            Err(Error::Database(error)) if damaged(&error) => present = Present::Broken,
            Err(other) => return Err(other),
        }
    }
    let ready = Ready::make(&from, root, report)?;
    let set_aside = match present {
        // What is beside a held file was folded into it; what is beside none would be taken for the new one's.
        Present::Held(_) => None,
        Present::Broken | Present::Missing => set_aside(root, at)?,
    };
    if cfg!(windows) {
        // There an open file can't be replaced.
        drop(present);
        let summary = ready.put(&path)?;
        return Ok(Replaced { summary, kept, set_aside });
    }
    let summary = ready.put(&path)?;
    drop(present);
    Ok(Replaced { summary, kept, set_aside })
}

fn damaged(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
    matches!(error.sqlite_error_code(), Some(DatabaseCorrupt | NotADatabase))
        || matches!(error, rusqlite::Error::QueryReturnedNoRows)
}

fn same_library(held: &rusqlite::Connection, from: &rusqlite::Connection, source: &Path) -> Result<()> {
    let (here, there) = (verify::summary(held)?, verify::summary(from)?);
    if here.uid == there.uid {
        return Ok(());
    }
    Err(Error::Refused(format!(
        "{} is of another library (“{}”, this one is “{}”): open it on its own with --library. Nothing was changed.",
        source.display(),
        there.name,
        here.name
    )))
}

/// Move the library's file and what SQLite laid beside it to a name of their own.
fn set_aside(root: &Path, at: &str) -> Result<Option<PathBuf>> {
    let path = root.join(FILE);
    let stamp = BackupName::free(root, at, Reason::Asked).stamp;
    let mut aside = root.join(format!("set-aside-{stamp}.sqlite"));
    let mut copy = 1;
    while aside.exists() {
        copy += 1;
        aside = root.join(format!("set-aside-{stamp}_{copy}.sqlite"));
    }
    let beside = |path: &Path, end: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(end);
        PathBuf::from(name)
    };
    let mut moved = None;
    // The log first: were the file gone and the log there, it would be taken for the new file's.
    for end in ["-wal", "-shm", "-journal", ""] {
        let (from, to) = (beside(&path, end), beside(&aside, end));
        match std::fs::rename(&from, &to) {
            Ok(()) => moved = Some(aside.clone()),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(files::at(&from)(error)),
        }
    }
    files::sync_folder(root).map_err(files::at(root))?;
    Ok(moved)
}
