//! Whose file it is, read from its first bytes before the database is asked: opening a stranger's
//! database would already change it.

use crate::{Error, Result};
use std::{fs::File, io, path::Path};

/// `ONRC`: the mark of a library in the header of its file.
pub const APPLICATION_ID: u32 = 0x4F4E_5243;

/// Where SQLite's header holds the application's id, big-endian (sqlite.org/fileformat2.html, 1.3).
const AT: usize = 68;

/// Length of that header.
const HEADER: usize = 100;

const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// See that the file at `path` is a library's.
///
/// # Errors
/// [`Error::CannotOpen`] when there is none, it can't be read, or it is something else.
pub(crate) fn look(path: &Path) -> Result<()> {
    let mut header = [0_u8; HEADER];
    let read = first_bytes(path, &mut header);
    let path = path.display();
    // Whole sentences: the window translates them as such.
    let sentence = match read {
        Err(error) if error.kind() == io::ErrorKind::NotFound => format!(
            "{path} does not exist: name another folder with --library, or make a library with `onrecord add`."
        ),
        Err(error) => {
            format!("{path} can't be read ({error}): see that you may read it. Nothing was changed.")
        }
        Ok(0) => format!("{path} is empty, not a library: restore it from a backup. Nothing was changed."),
        Ok(n) if n < header.len() || !header.starts_with(MAGIC) => format!(
            "{path} is not an Onrecord library, or is damaged: restore it from a backup. Nothing was changed."
        ),
        Ok(_) if header[AT..AT + 4] != APPLICATION_ID.to_be_bytes() => {
            format!("{path} is a database of another program, not an Onrecord library. Nothing was changed.")
        }
        Ok(_) => return Ok(()),
    };
    Err(Error::CannotOpen(sentence))
}

/// Read the first bytes of the file at `path`; answers how many there are.
#[cfg(not(unix))]
fn first_bytes(path: &Path, header: &mut [u8; HEADER]) -> io::Result<usize> {
    let file = File::open(path)?;
    fill(header, |free, _| io::Read::read(&mut &file, free))
}

/// Read the first bytes of the file at `path`; answers how many there are.
///
/// The file stays open. On these systems closing any handle of a file gives up all locks that the
/// process holds on it, those of SQLite's handles too; another program could then take the
/// write-ahead log away under them (sqlite.org/howtocorrupt.html, 2.2).
#[cfg(unix)]
fn first_bytes(path: &Path, header: &mut [u8; HEADER]) -> io::Result<usize> {
    use std::os::unix::fs::{FileExt as _, MetadataExt as _};
    use std::sync::{Mutex, PoisonError};

    static OPEN: Mutex<Vec<File>> = Mutex::new(Vec::new());

    let of = |found: &std::fs::Metadata| (found.dev(), found.ino());
    let wanted = of(&std::fs::metadata(path)?);
    let mut open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
    // Nobody else can open a file that has no name any more.
    open.retain(|file| file.metadata().is_ok_and(|found| found.nlink() > 0));
    let known = open.iter().position(|file| file.metadata().is_ok_and(|found| of(&found) == wanted));
    let at = if let Some(at) = known {
        at
    } else {
        open.push(File::open(path)?);
        open.len() - 1
    };
    fill(header, |free, from| open[at].read_at(free, from))
}

/// Read until the header is full or the file ends.
fn fill(
    header: &mut [u8; HEADER],
    mut read: impl FnMut(&mut [u8], u64) -> io::Result<usize>,
) -> io::Result<usize> {
    let mut have = 0;
    while have < HEADER {
        match read(&mut header[have..], have as u64) {
            Ok(0) => break,
            Ok(more) => have += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(have)
}
