//! A library copied whole, captures and all: what lies on another disk, and what comes back from it.

use super::{Copied, FILE, FOLDER, copy};
use crate::captures::{self, Keeper};
use crate::progress::tell;
use crate::store::settings;
use crate::{Error, Report, Result, files};
use std::path::{Path, PathBuf};

/// Captures that wait for the disk together.
const AT_ONCE: usize = 64;

/// A library that was copied whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Full {
    /// Its folder and what it holds.
    pub copied: Copied,
    /// Captures copied.
    pub captures: u64,
    /// Captures that were to be copied and are not there, or are damaged at first sight.
    pub missing: u64,
}

/// Copy the library in the folder `root` to the new folder `target`, a library of its own, with its
/// captures or without.
///
/// # Errors
/// When either can't be read or written, there is something at `target`, or `report` stops it.
/// Nothing is left at `target` then.
pub fn full(root: &Path, target: &Path, with_captures: bool, report: Report<'_>) -> Result<Full> {
    if target.exists() {
        return Err(Error::Refused(format!(
            "There is something at {} already; nothing was changed.",
            target.display()
        )));
    }
    let above = target.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let temporary = tempfile::Builder::new().prefix(".new-").tempdir_in(above).map_err(files::at(above))?;
    for folder in [captures::FOLDER, FOLDER] {
        let folder = temporary.path().join(folder);
        files::make_folder(&folder).map_err(files::at(&folder))?;
    }
    let mut copied = copy(&root.join(FILE), &temporary.path().join(FILE), report)?;
    let (mut taken, mut missing) = (0, 0);
    if with_captures {
        // The copy says which: what came later is not missed, what it names was there before its row.
        (taken, missing) = take_captures(&copied.path, root, temporary.path(), report)?;
    }
    files::sync_folder(temporary.path()).map_err(files::at(temporary.path()))?;
    std::fs::rename(temporary.path(), target).map_err(files::at(target))?;
    // It has another name now and is nobody's to remove.
    let _ = temporary.keep();
    files::sync_folder(above).map_err(files::at(above))?;
    copied.path = PathBuf::from(target);
    Ok(Full { copied, captures: taken, missing })
}

/// How many of the captures that the library's file `named_by` names are not in the library's folder
/// `home`, or are damaged at first sight.
///
/// # Errors
/// When the file can't be read, or `report` stops it.
pub fn missing_captures(named_by: &Path, home: &Path, report: Report<'_>) -> Result<u64> {
    let mut missing = 0;
    slices(named_by, |slice, done, of| {
        for (sha256, bytes) in slice {
            let there =
                captures::path_of(home, sha256).is_ok_and(|path| captures::looks_whole(&path, *bytes));
            missing += u64::from(!there);
        }
        tell(report, "Looking for captures", done, Some(of))
    })?;
    Ok(missing)
}

/// Copy every capture that the library's file `named_by` names from the library's folder `from` to
/// `to`, where it is not there already. Answers how many were copied and how many are missing.
///
/// # Errors
/// When one can't be written, or `report` stops it; those that were copied stay.
pub fn take_captures(named_by: &Path, from: &Path, to: &Path, report: Report<'_>) -> Result<(u64, u64)> {
    let (mut taken, mut missing) = (0, 0);
    slices(named_by, |slice, done, of| {
        let mut keeper = Keeper::new(to);
        for (sha256, bytes) in slice {
            match keeper.adopt(from, sha256, *bytes)? {
                Some(new) => taken += u64::from(new),
                None => missing += 1,
            }
        }
        keeper.settle()?;
        tell(report, "Copying captures", done, Some(of))
    })?;
    Ok((taken, missing))
}

/// Do `work` for slices of the captures that a library's file names: name and length, how many are
/// done with these, how many there are.
fn slices(named_by: &Path, mut work: impl FnMut(&[(String, u64)], u64, u64) -> Result<()>) -> Result<()> {
    let count = |n: i64| u64::try_from(n).unwrap_or(0);
    let connection = settings::open_for_reading(named_by)?;
    let of = count(connection.query_row(include_str!("sql/count_captures.sql"), [], |row| row.get(0))?);
    let mut statement = connection.prepare(include_str!("sql/captures.sql"))?;
    let mut rows = statement.query([])?;
    let mut slice = Vec::with_capacity(AT_ONCE);
    let mut done = 0;
    loop {
        let row = rows.next()?;
        let last = row.is_none();
        if let Some(row) = row {
            slice.push((row.get(0)?, count(row.get(1)?)));
        }
        if last || slice.len() == AT_ONCE {
            done += slice.len() as u64;
            work(&slice, done, of)?;
            slice.clear();
        }
        if last {
            return Ok(());
        }
    }
}
