//! A capture's file: its name, how it is packed, and whether it is what its name says.

use super::FOLDER;
use crate::{Error, Result, files};
use flate2::{Compression, GzBuilder, read::GzDecoder};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufReader, Read, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Most of what can be won for a page is won here, in half the time of the usual level 6.
const LEVEL: u32 = 4;

/// Bytes read at once.
const AT_ONCE: usize = 1 << 16;

/// Original bytes, named and packed; made without touching a disk, so on as many threads as one likes.
#[derive(Debug, Clone)]
pub struct Packed {
    /// SHA-256 of the original bytes, 64 small hexadecimal digits: their name.
    pub sha256: String,
    /// Length of the original, in bytes.
    pub bytes: u64,
    pub(super) gzip: Vec<u8>,
}

impl Packed {
    /// Name and pack `bytes`.
    ///
    /// # Panics
    /// Never: writing to memory does not fail.
    pub fn of(bytes: &[u8]) -> Self {
        // No time and no name inside: the same bytes make the same file.
        let mut encoder =
            GzBuilder::new().write(Vec::with_capacity(bytes.len() / 3), Compression::new(LEVEL));
        let gzip = encoder.write_all(bytes).and_then(|()| encoder.finish());
        Self {
            sha256: sha256(bytes),
            bytes: bytes.len() as u64,
            gzip: gzip.expect("memory takes every byte"),
        }
    }
}

/// SHA-256 of `bytes`: 64 small hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Whether `word` can be the name of a capture: 64 small hexadecimal digits.
pub fn is_name(word: &str) -> bool {
    word.len() == 64 && word.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// Where the capture of that name lies in the library's folder `root`.
///
/// # Errors
/// [`Error::Damaged`] when it is no SHA-256: a name never leads out of the folder.
pub fn path_of(root: &Path, sha256: &str) -> Result<PathBuf> {
    if !is_name(sha256) {
        return Err(Error::Damaged(format!("“{sha256}” as the name of a capture")));
    }
    Ok(root.join(FOLDER).join(&sha256[..2]).join(format!("{sha256}.gz")))
}

/// The original bytes of a capture. `bytes` is the length that its row holds; no more than that is
/// ever unpacked, whatever the file pretends.
///
/// # Errors
/// [`Error::File`] when it can't be read; [`Error::Damaged`] when it is not what its name says.
pub fn read(root: &Path, sha256: &str, bytes: u64) -> Result<Vec<u8>> {
    let path = path_of(root, sha256)?;
    let file = File::open(&path).map_err(files::at(&path))?;
    // A row's length is as little to be trusted as the file: memory is taken as bytes come.
    let mut original = Vec::with_capacity(usize::try_from(bytes.min(1 << 20)).unwrap_or(0));
    let unpacked = unpack(file, sha256, bytes, |piece| original.extend_from_slice(piece));
    match unpacked.map_err(files::at(&path))? {
        None => Ok(original),
        Some(flaw) => Err(Error::Damaged(format!("capture {}: {flaw}", path.display()))),
    }
}

/// What is wrong with a capture's file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// There is none.
    #[error("its file is missing")]
    Missing,
    /// Its file can't be unpacked.
    #[error("its file is damaged ({0})")]
    Packing(String),
    /// Its bytes are not as many as the row says.
    #[error("its file does not hold {0} bytes")]
    Length(u64),
    /// Its bytes are others than its name says.
    #[error("its file holds other bytes than were captured")]
    Content,
    /// What the row calls it is no name of a capture.
    #[error("its row names no file")]
    Name,
}

/// Read a capture wholly, in bounded memory, and say what is wrong with it, if anything.
///
/// # Errors
/// [`Error::File`] when it is there and can't be read.
pub fn flaw(root: &Path, sha256: &str, bytes: u64) -> Result<Option<Flaw>> {
    let Ok(path) = path_of(root, sha256) else { return Ok(Some(Flaw::Name)) };
    let file = match File::open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Some(Flaw::Missing)),
        Err(error) => return Err(files::at(&path)(error)),
    };
    unpack(file, sha256, bytes, |_| ()).map_err(files::at(&path))
}

/// Unpack `file` piece by piece and hold it against its name and length.
fn unpack(file: File, sha256: &str, bytes: u64, mut take: impl FnMut(&[u8])) -> io::Result<Option<Flaw>> {
    let mut decoder = GzDecoder::new(BufReader::new(file));
    let mut digest = Sha256::new();
    let mut buffer = vec![0; AT_ONCE];
    let mut length = 0;
    loop {
        let read = match decoder.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            // An error that carries the system's number is the disk's, all others are the packing's.
            Err(error) if error.raw_os_error().is_some() => return Err(error),
            Err(error) => return Ok(Some(Flaw::Packing(error.to_string()))),
        };
        length += read as u64;
        if length > bytes {
            return Ok(Some(Flaw::Length(bytes)));
        }
        digest.update(&buffer[..read]);
        take(&buffer[..read]);
    }
    Ok(if length != bytes {
        Some(Flaw::Length(bytes))
    } else if hex(&digest.finalize()) != sha256 {
        Some(Flaw::Content)
    } else {
        None
    })
}

/// Whether the file at `path` has the beginning and the end of a packed original of `bytes` bytes.
/// Cheap; what is between is for [`flaw`].
pub fn looks_whole(path: &Path, bytes: u64) -> bool {
    use std::io::{Seek as _, SeekFrom};
    let look = || -> io::Result<bool> {
        let mut file = File::open(path)?;
        let (mut begin, mut end) = ([0; 2], [0; 4]);
        file.read_exact(&mut begin)?;
        file.seek(SeekFrom::End(-4))?;
        file.read_exact(&mut end)?;
        // The last four bytes are the length of the original, little-endian (RFC 1952, 2.3.1).
        Ok(begin == [0x1f, 0x8b] && u64::from(u32::from_le_bytes(end)) == bytes & 0xffff_ffff)
    };
    look().unwrap_or(false)
}

/// Whether a file may have been made just now; one whose age can't be told may.
pub(super) fn is_young(path: &Path) -> bool {
    let age = std::fs::metadata(path).and_then(|file| file.modified()).ok().and_then(|at| at.elapsed().ok());
    age.is_none_or(|age| age < Duration::from_secs(60))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut hex, byte| {
        // Writing to a string does not fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
