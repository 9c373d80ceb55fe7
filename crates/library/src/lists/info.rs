//! Where the library is, what is in it, and how much room it takes.

use crate::{Library, Result};
use chrono::{DateTime, SecondsFormat, Utc};
use onrecord_storage::views::{self, Evidence, Overview};
use serde::Serialize;
use std::fs;
use std::path::{Path, PathBuf};

/// A library as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Info {
    /// Its folder.
    pub folder: PathBuf,
    /// What is in it.
    #[serde(flatten)]
    pub overview: Overview,
    /// The engine of this program.
    pub this_engine: &'static str,
    /// Bytes of the library's file and what SQLite keeps beside it.
    pub file_bytes: u64,
    /// Bytes of the captures as they are packed.
    pub capture_bytes: u64,
    /// Bytes of the backups.
    pub backup_bytes: u64,
    /// The backups, newest first.
    pub backups: Vec<BackupFile>,
}

/// A backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BackupFile {
    /// Its name in `backups/`.
    pub name: String,
    /// When it was last written, UTC; `None` when the system doesn't tell.
    pub written_at: Option<String>,
    /// Its length in bytes.
    pub bytes: u64,
}

impl Library {
    /// The library as a whole.
    ///
    /// # Errors
    /// When its file can't be read. Folders that can't be looked into count as empty.
    pub fn info(&self) -> Result<Info> {
        let overview = self.read(|r| views::overview(*r))?;
        let mut backups = backups(&self.root().join("backups"));
        backups.sort_by(|a, b| b.written_at.cmp(&a.written_at).then_with(|| b.name.cmp(&a.name)));
        let file = self.file();
        let beside = ["", "-wal", "-shm"].map(|end| {
            let mut path = file.clone().into_os_string();
            path.push(end);
            fs::metadata(path).map_or(0, |found| found.len())
        });
        Ok(Info {
            folder: fs::canonicalize(self.root()).map_or_else(|_| self.root().to_owned(), plain),
            overview,
            this_engine: onrecord_extraction::ENGINE,
            file_bytes: beside.iter().sum(),
            capture_bytes: size(&self.root().join("captures")),
            backup_bytes: backups.iter().map(|backup| backup.bytes).sum(),
            backups,
        })
    }

    /// What an article rests on; `None` when there is none of that id.
    ///
    /// # Errors
    /// When the library can't be read.
    pub fn evidence(&self, article: i64) -> Result<Option<Evidence>> {
        Ok(self.read(|r| views::evidence(*r, article))?)
    }
}

/// Windows writes whole paths with a prefix that nobody types.
fn plain(path: PathBuf) -> PathBuf {
    match path.to_str().and_then(|path| path.strip_prefix(r"\\?\")) {
        Some(short) if !short.starts_with("UNC") => PathBuf::from(short),
        _ => path,
    }
}

fn backups(folder: &Path) -> Vec<BackupFile> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'))
        .filter_map(|entry| {
            let found = entry.metadata().ok()?;
            let written: Option<DateTime<Utc>> = found.modified().ok().map(DateTime::from);
            Some(BackupFile {
                name: entry.file_name().to_string_lossy().into_owned(),
                written_at: written.map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true)),
                bytes: if found.is_dir() { size(&entry.path()) } else { found.len() },
            })
        })
        .collect()
}

/// Bytes of all files in a folder, however deep.
fn size(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| match entry.file_type() {
            Ok(kind) if kind.is_dir() => size(&entry.path()),
            Ok(_) => entry.metadata().map_or(0, |found| found.len()),
            Err(_) => 0,
        })
        .sum()
}
