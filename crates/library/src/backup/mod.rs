//! A library kept safe: backups made, listed, thinned, and put back.
//!
//! What they are and where they lie is written down in docs/decisions/0009.

mod restore;
mod thin;

pub use onrecord_storage::backup::Reason;
pub use restore::{Restored, restore};
pub use thin::thin;

use crate::{Error, Library, Report, Result};
use onrecord_storage::Error as StorageError;
use onrecord_storage::backup::{self as file, BackupName, Copied};
use serde::Serialize;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A backup inside a library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Backup {
    /// Its file's name, by which `restore` takes it.
    pub name: String,
    /// When it was made, UTC.
    pub at: String,
    /// Why.
    pub reason: Reason,
    /// Its size; the captures are not counted.
    pub bytes: u64,
    /// Its file.
    #[serde(skip)]
    pub path: PathBuf,
}

/// A backup that was just made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its file inside the library, or its folder elsewhere.
    pub path: PathBuf,
    /// Size of the library's file in it.
    pub bytes: u64,
    /// Articles in it.
    pub articles: i64,
    /// Quotations in it.
    pub quotes: i64,
    /// Captures copied with it; those of a backup inside the library stay where they are.
    pub captures: u64,
    /// Captures that it names and that are not there.
    pub missing: u64,
    /// Older backups that made room.
    pub thinned: Vec<Backup>,
}

impl Made {
    fn of(copied: Copied) -> Self {
        Self {
            articles: copied.summary.count("articles"),
            quotes: copied.summary.count("quotes"),
            path: copied.path,
            bytes: copied.bytes,
            captures: 0,
            missing: 0,
            thinned: Vec::new(),
        }
    }
}

/// Every backup inside the library in the folder `root`, newest first. The library itself need not open.
///
/// # Errors
/// When the folder of backups can't be listed.
pub fn backups(root: &Path) -> Result<Vec<Backup>> {
    let folder = root.join(file::FOLDER);
    let failed = |source| StorageError::File { path: folder.clone(), source };
    let mut found = Vec::new();
    for (name, path) in BackupName::all_in(&folder).map_err(failed)? {
        let bytes = fs::metadata(&path).map_err(failed)?.len();
        found.push(Backup { name: name.to_string(), at: name.at(), reason: name.reason, bytes, path });
    }
    found.reverse();
    Ok(found)
}

impl Library {
    /// Make a verified backup inside the library, and let older ones make room by the schedule.
    ///
    /// # Errors
    /// When it can't be written or `report` stops it: nothing is left of it, and none makes room.
    pub fn backup(&self, report: Report<'_>) -> Result<Made> {
        let now = crate::clock::now();
        let mut made = Made::of(file::keep(self.root(), &now, Reason::Asked, report)?);
        made.missing = file::missing_captures(&made.path, self.root(), report)?;
        clear_leftovers(&self.root().join(file::FOLDER));
        let all = backups(self.root())?;
        for old in thin(&all, &now) {
            // One that can't be removed now makes room next time.
            if fs::remove_file(&old.path).is_ok() {
                made.thinned.push(old.clone());
            }
        }
        Ok(made)
    }

    /// Copy the whole library into a new folder inside `folder` (on another disk, say); the copy is
    /// a library that opens. `with_captures` also copies the original bytes of every page.
    ///
    /// # Errors
    /// When it can't be written or `report` stops it: nothing is left of it.
    pub fn backup_to(&self, folder: &Path, with_captures: bool, report: Report<'_>) -> Result<Made> {
        if !folder.is_dir() {
            return Err(Error::Refused(format!(
                "{} is not a folder: name one that is there, and may be written, with --to.",
                folder.display()
            )));
        }
        let name = self.root().file_stem().unwrap_or_default().to_string_lossy();
        let stamp = BackupName::free(folder, &crate::clock::now(), Reason::Asked).stamp;
        let named = |end: &str| folder.join(format!("{name} {stamp}{end}.onrecord"));
        let mut target = named("");
        for copy in 2_u32.. {
            if !target.exists() {
                break;
            }
            target = named(&format!("_{copy}"));
        }
        let full = file::full(self.root(), &target, with_captures, report)?;
        Ok(Made { captures: full.captures, missing: full.missing, ..Made::of(full.copied) })
    }
}

/// How long what a killed program was making may lie there: long enough for another that still makes it.
const LEFT_FOR: Duration = Duration::from_secs(24 * 60 * 60);

/// Remove what programs that were killed left of backups they were making.
fn clear_leftovers(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let ours = entry.file_name().to_string_lossy().starts_with(".new-");
        let age = entry.metadata().and_then(|found| found.modified()).ok().and_then(|at| at.elapsed().ok());
        if ours && age.is_some_and(|age| age > LEFT_FOR) {
            // What can't be removed is no harm, and is tried again with the next backup.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

#[cfg(test)]
mod tests;
