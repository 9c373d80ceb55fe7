//! Captures put on the disk, one or a slice of them at a time.

use super::FOLDER;
use super::file::{self, Packed};
use crate::{Error, Result, files};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use tempfile::TempPath;

/// How many files are synced at once: what the disk puts together it does in one go.
const AT_ONCE: usize = 8;

/// A capture that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its name, for `captures.sha256`.
    pub sha256: String,
    /// Length of the original, for `captures.bytes`.
    pub bytes: u64,
    /// False when the same bytes were there already.
    pub new: bool,
}

/// Keep one capture; it is durable once this returns.
///
/// # Errors
/// [`Error::File`] when it can't be written; nothing of it is left then.
pub fn keep(root: &Path, bytes: &[u8]) -> Result<Kept> {
    let mut keeper = Keeper::new(root);
    let kept = keeper.keep(bytes)?;
    keeper.settle()?;
    Ok(kept)
}

/// Keeps a slice of captures and waits for the disk once: [`Keeper::settle`] comes before the
/// commit of the rows that name them. Dropped without it, it leaves nothing.
///
/// A file gets its name only after its bytes are durable, so that no name ever stands on bytes that
/// a power cut took.
#[derive(Debug)]
pub struct Keeper {
    root: PathBuf,
    /// Written, without a name so far; by the path they will have.
    waiting: BTreeMap<PathBuf, TempPath>,
    /// Folders whose lists of names changed.
    folders: BTreeSet<PathBuf>,
}

impl Keeper {
    /// Keep captures in the library's folder `root`, which exists.
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), waiting: BTreeMap::new(), folders: BTreeSet::new() }
    }

    /// Pack and write one.
    ///
    /// # Errors
    /// [`Error::File`] when it can't be written; nothing of it is left then.
    pub fn keep(&mut self, bytes: &[u8]) -> Result<Kept> {
        self.keep_packed(&Packed::of(bytes))
    }

    /// Write one that was packed elsewhere.
    ///
    /// # Errors
    /// As for [`Keeper::keep`].
    pub fn keep_packed(&mut self, packed: &Packed) -> Result<Kept> {
        let new = self.write(&packed.sha256, packed.bytes, |file| file.write_all(&packed.gzip))?;
        Ok(Kept { sha256: packed.sha256.clone(), bytes: packed.bytes, new })
    }

    /// Take over a capture of the library in the folder `other` as it lies there. Answers whether it
    /// was new here; `None` when it is not there, or is cut short.
    ///
    /// # Errors
    /// As for [`Keeper::keep`].
    pub fn adopt(&mut self, other: &Path, sha256: &str, bytes: u64) -> Result<Option<bool>> {
        let Ok(from) = file::path_of(other, sha256) else { return Ok(None) };
        if !file::looks_whole(&from, bytes) {
            return Ok(None);
        }
        self.write(sha256, bytes, |file| std::io::copy(&mut std::fs::File::open(&from)?, file).map(drop))
            .map(Some)
    }

    /// Write one where it is not there; true when it was not.
    fn write(
        &mut self,
        sha256: &str,
        bytes: u64,
        write: impl FnOnce(&mut std::fs::File) -> std::io::Result<()>,
    ) -> Result<bool> {
        let path = file::path_of(&self.root, sha256)?;
        if self.waiting.contains_key(&path) {
            return Ok(false);
        }
        let folder = self.folder_of(sha256)?;
        if file::looks_whole(&path, bytes) {
            if file::is_young(&path) {
                // The name may be another program's of this moment, and not durable so far.
                self.folders.insert(folder);
            }
            return Ok(false);
        }
        // A temporary file of this kind is mode 0600 where the system knows modes.
        let mut temporary = tempfile::Builder::new()
            .prefix(".new-")
            .suffix(".gz")
            .tempfile_in(&folder)
            .map_err(files::at(&folder))?;
        write(temporary.as_file_mut()).map_err(files::at(&path))?;
        self.folders.insert(folder);
        self.waiting.insert(path, temporary.into_temp_path());
        Ok(true)
    }

    /// Make everything kept so far durable under its name.
    ///
    /// # Errors
    /// [`Error::File`] when a file can't be written or named: then no row may name any of the slice.
    /// Files that have their names already stay; `check` tells of them, and a second run finds them.
    pub fn settle(self) -> Result<()> {
        let waiting: Vec<(PathBuf, TempPath)> = self.waiting.into_iter().collect();
        sync_all(&waiting)?;
        for (path, temporary) in waiting {
            temporary.persist(&path).map_err(|error| files::at(&path)(error.error))?;
        }
        for folder in &self.folders {
            files::sync_folder(folder).map_err(files::at(folder))?;
        }
        Ok(())
    }

    /// The folder of a name, made where it is missing.
    fn folder_of(&mut self, sha256: &str) -> Result<PathBuf> {
        let all = self.root.join(FOLDER);
        let folder = all.join(&sha256[..2]);
        if folder.is_dir() {
            return Ok(folder);
        }
        for (path, above) in [(&all, &self.root), (&folder, &all)] {
            if files::make_folder(path).map_err(files::at(path))? {
                self.folders.insert(above.clone());
            }
        }
        Ok(folder)
    }
}

/// Sync every file, several at once.
fn sync_all(waiting: &[(PathBuf, TempPath)]) -> Result<()> {
    let sync = |piece: &[(PathBuf, TempPath)]| -> Result<()> {
        piece.iter().try_for_each(|(path, temporary)| files::sync_file(temporary).map_err(files::at(path)))
    };
    if waiting.len() < 2 {
        return sync(waiting);
    }
    std::thread::scope(|scope| {
        let pieces = waiting.chunks(waiting.len().div_ceil(AT_ONCE));
        let threads: Vec<_> = pieces.map(|piece| scope.spawn(move || sync(piece))).collect();
        threads.into_iter().try_for_each(|thread| {
            thread.join().unwrap_or_else(|_| Err(Error::Damaged("a capture that could not be synced".into())))
        })
    })
}
