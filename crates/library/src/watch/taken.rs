//! What was taken out of watched folders, kept in the library's folder. No name stands there: each file is a hash
//! of its name, length and time, so that nothing is left of an article that is purged. When the list is lost, files
//! are read again and found to be known.

use super::file::Form;
use crate::{Error, Result};
use onrecord_storage::captures::sha256;
use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs::OpenOptions;
use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::time::UNIX_EPOCH;

/// The list, one hash a line.
const FILE: &str = "watched";

#[derive(Debug, Default)]
pub(super) struct Taken {
    hashes: HashSet<String>,
}

impl Taken {
    pub fn read(root: &Path) -> Result<Self> {
        match std::fs::read_to_string(root.join(FILE)) {
            Ok(lines) => Ok(Self { hashes: lines.lines().map(str::to_owned).collect() }),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Self::default()),
            // What is no text is as good as lost.
            Err(error) if error.kind() == ErrorKind::InvalidData => Ok(Self::default()),
            Err(error) => Err(unkept(&error)),
        }
    }

    pub fn has(&self, name: &OsStr, form: &Form) -> bool {
        self.hashes.contains(&hash(name, form))
    }

    /// Remember files, also for the next start.
    pub fn add<'f>(&mut self, root: &Path, files: impl Iterator<Item = (&'f OsStr, &'f Form)>) -> Result<()> {
        let mut lines = String::new();
        for (name, form) in files {
            let hash = hash(name, form);
            lines.push_str(&hash);
            lines.push('\n');
            self.hashes.insert(hash);
        }
        let kept = OpenOptions::new().create(true).append(true).open(root.join(FILE));
        kept.and_then(|mut file| file.write_all(lines.as_bytes())).map_err(|error| unkept(&error))
    }
}

fn hash(name: &OsStr, form: &Form) -> String {
    let time = form.modified.and_then(|time| time.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
    sha256(format!("{}\0{}\0{}", name.to_string_lossy(), form.size, time.as_nanos()).as_bytes())
}

fn unkept(error: &std::io::Error) -> Error {
    Error::Refused(format!(
        "What was taken out of the watched folder could not be kept in mind: {}",
        crate::error::reason(error)
    ))
}
