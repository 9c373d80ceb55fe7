//! The parts of a package: files in a zip archive, each read within the limits.

use crate::limits;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// Bytes unpacked of a part before the ratio is looked at.
const RATIO_FROM: u64 = 1 << 20;

/// A package in memory.
pub struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
}

impl<'b> Package<'b> {
    /// Open it; `None` when it is none.
    pub fn open(bytes: &'b [u8]) -> Option<Self> {
        let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
        (archive.len() <= limits::ARCHIVE_ENTRIES).then_some(Self { archive })
    }

    /// A part as text; `None` when there is none of that name.
    ///
    /// # Errors
    /// What stands in the way.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, &'static str> {
        let part = match self.archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(_) => return Err("its packing is damaged"),
        };
        let most = RATIO_FROM.max(part.compressed_size().saturating_mul(limits::ARCHIVE_RATIO));
        let most = most.min(limits::DECODED_BYTES as u64);
        let mut bytes = Vec::new();
        part.take(most + 1).read_to_end(&mut bytes).map_err(|_| "its packing is damaged")?;
        if bytes.len() as u64 > most {
            return Err("it unpacks to more than 64 MB, or to 200 times its size");
        }
        Ok(Some(text(&bytes)))
    }
}

/// XML of a package is UTF-8 or, rarely, UTF-16 with a mark.
fn text(bytes: &[u8]) -> String {
    match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, mark)) => encoding.decode(bytes.get(mark..).unwrap_or_default()).0.into_owned(),
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}
