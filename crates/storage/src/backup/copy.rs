//! A library's file copied while others read and write it.

use super::verify::{self, Depth, Summary};
use super::{BackupName, FOLDER, Reason};
use crate::progress::tell;
use crate::store::{identity, settings};
use crate::{Error, Report, Result, files};
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

/// Pages copied between two looks at whether to go on: 4 MB.
const AT_ONCE: i32 = 1000;

/// A backup that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// Where it is.
    pub path: PathBuf,
    /// Its size.
    pub bytes: u64,
    /// What it holds.
    pub summary: Summary,
}

/// Copy the library's file `source` to the new file `target`, consistent, verified and durable; others
/// may go on writing. What is at `target` before is a mistake of the caller's and refused.
///
/// # Errors
/// When either can't be read or written, the copy does not hold, or `report` stops it. Nothing is
/// left at `target` then.
pub fn copy(source: &Path, target: &Path, report: Report<'_>) -> Result<Copied> {
    identity::look(source)?;
    place(&settings::open_for_reading(source)?, target, report)
}

/// Make a backup of the library in the folder `root` among its own.
///
/// # Errors
/// As for [`copy`].
pub fn keep(root: &Path, at: &str, reason: Reason, report: Report<'_>) -> Result<Copied> {
    let source = root.join(super::FILE);
    identity::look(&source)?;
    keep_of(&settings::open_for_reading(&source)?, root, at, reason, report)
}

/// [`keep`] through a connection that is open.
pub(crate) fn keep_of(
    source: &Connection,
    root: &Path,
    at: &str,
    reason: Reason,
    report: Report<'_>,
) -> Result<Copied> {
    let folder = root.join(FOLDER);
    if files::make_folder(&folder).map_err(files::at(&folder))? {
        files::sync_folder(root).map_err(files::at(root))?;
    }
    let target = folder.join(BackupName::free(&folder, at, reason).to_string());
    place(source, &target, report)
}

fn place(source: &Connection, target: &Path, report: Report<'_>) -> Result<Copied> {
    if target.exists() {
        return Err(Error::Refused(format!("There is a file {} already.", target.display())));
    }
    let folder = target.parent().unwrap_or(Path::new("."));
    let ready = Ready::make(source, folder, report)?;
    let bytes = std::fs::metadata(&ready.file).map_err(files::at(target))?.len();
    let summary = ready.put(target)?;
    Ok(Copied { path: target.to_owned(), bytes, summary })
}

/// A copy that is whole, verified and durable, and has no name so far. Dropped, it is gone.
pub(super) struct Ready {
    /// Holds all that SQLite lays beside a file; goes with what is left in it.
    folder: TempDir,
    file: PathBuf,
    summary: Summary,
}

impl Ready {
    /// Copy what `source` holds now into a new folder inside `folder`.
    pub(super) fn make(source: &Connection, folder: &Path, report: Report<'_>) -> Result<Self> {
        let temporary =
            tempfile::Builder::new().prefix(".new-").tempdir_in(folder).map_err(files::at(folder))?;
        let file = temporary.path().join(super::FILE);
        // SQLite's own mode for a new file would let others read it.
        files::make_file(&file).map_err(files::at(&file))?;
        // One snapshot for the copy and for what it is held against, whoever writes meanwhile.
        let snapshot = source.unchecked_transaction()?;
        let had = verify::summary(&snapshot)?;
        pages(&snapshot, &file, report)?;
        snapshot.finish()?;
        files::sync_file(&file).map_err(files::at(&file))?;
        let copy = settings::open_for_reading(&file)?;
        let (has, flaw) = verify::whole(&copy, Depth::Quick, report)?;
        if let Some(flaw) = flaw {
            return Err(Error::Damaged(format!("its copy does not hold ({flaw})")));
        }
        if has != had {
            return Err(Error::Damaged("its copy has not the same rows".to_owned()));
        }
        Ok(Self { folder: temporary, file, summary: has })
    }

    /// Give it its name, in place of what has it.
    pub(super) fn put(self, target: &Path) -> Result<Summary> {
        std::fs::rename(&self.file, target).map_err(files::at(target))?;
        if let Some(folder) = target.parent() {
            files::sync_folder(folder).map_err(files::at(folder))?;
        }
        // What can't be removed is an empty folder; the copy stands.
        let _ = self.folder.close();
        Ok(self.summary)
    }
}

fn pages(source: &Connection, file: &Path, report: Report<'_>) -> Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut target = Connection::open_with_flags(file, flags)?;
    // Nobody reads the copy before it is synced as a whole.
    target.pragma_update(None, "synchronous", "off")?;
    {
        let backup = Backup::new(source, &mut target)?;
        loop {
            match backup.step(AT_ONCE)? {
                StepResult::Done => break,
                StepResult::Busy | StepResult::Locked => std::thread::sleep(Duration::from_millis(20)),
                _ => {}
            }
            let pages = backup.progress();
            let count = |pages: i32| u64::try_from(pages).unwrap_or(0);
            let all = count(pages.pagecount);
            tell(report, "Copying the library", all - count(pages.remaining), Some(all))?;
        }
    }
    // One file, which can be opened where nothing can be written.
    let mode: String = target.pragma_update_and_check(None, "journal_mode", "delete", |row| row.get(0))?;
    if mode != "delete" {
        return Err(Error::Damaged(format!("its copy keeps a log beside it ({mode})")));
    }
    target.close().map_err(|(_, error)| error)?;
    Ok(())
}
