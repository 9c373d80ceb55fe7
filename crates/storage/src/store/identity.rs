//! Whose file it is, read from its first bytes before the database is asked: opening a stranger's
//! database would already change it.

use crate::{Error, Result};
use std::{fs::File, io::Read, path::Path};

/// `ONRC`: the mark of a library in the header of its file.
pub const APPLICATION_ID: u32 = 0x4F4E_5243;

/// Where SQLite's header holds the application's id, big-endian (sqlite.org/fileformat2.html, 1.3).
const AT: usize = 68;

const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// See that the file at `path` is a library's.
///
/// # Errors
/// [`Error::CannotOpen`] when there is none, it can't be read, or it is something else.
pub(crate) fn look(path: &Path) -> Result<()> {
    let refuse = |why: &str| Err(Error::CannotOpen(format!("{} {why}", path.display())));
    let mut header = [0_u8; 100];
    let read = File::open(path).and_then(|file| {
        let mut read = 0;
        let mut file = file.take(header.len() as u64);
        loop {
            match file.read(&mut header[read..])? {
                0 => return Ok(read),
                n => read += n,
            }
        }
    });
    match read {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => refuse(
            "does not exist: name another folder with --library, or make a library with `onrecord add`.",
        ),
        Err(error) => {
            refuse(&format!("can't be read ({error}): see that you may read it. Nothing was changed."))
        }
        Ok(0) => refuse("is empty, not a library: restore it from a backup. Nothing was changed."),
        Ok(n) if n < header.len() || !header.starts_with(MAGIC) => refuse(
            "is not an Onrecord library, or is damaged: restore it from a backup. Nothing was changed.",
        ),
        Ok(_) if header[AT..AT + 4] != APPLICATION_ID.to_be_bytes() => {
            refuse("is a database of another program, not an Onrecord library. Nothing was changed.")
        }
        Ok(_) => Ok(()),
    }
}
