//! A folder that is watched: what a browser saves there comes into the library, once.
//!
//! It is looked at from time to time; nothing in it is ever moved, changed or deleted. What is below it is not
//! looked at: a browser puts the parts of a saved page there.

mod file;
mod taken;

use crate::clock;
use crate::error::reason;
use crate::import::{Bytes, Event, Heard, Options, Report, Source};
use crate::{Error, Library, Result};
use file::{Form, is_page};
use std::collections::HashMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;
use taken::Taken;

/// A file counts as whole when nothing of it was otherwise for so long.
pub const STILL: Duration = Duration::from_secs(1);

/// So often a folder is to be looked at; see [`Watcher::look`].
pub const EVERY: Duration = Duration::from_millis(1500);

/// One folder, watched for one library.
#[derive(Debug)]
pub struct Watcher {
    folder: PathBuf,
    /// Files that may still be written, as they were seen, and since when they are so.
    waiting: HashMap<OsString, (Form, Duration)>,
    taken: Taken,
}

/// A file that is whole and was not taken yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    name: OsString,
    form: Form,
}

impl Library {
    /// Watch a folder for this library. What was taken out of it before, also in an earlier run, is not taken again.
    ///
    /// # Errors
    /// When the list of what was taken can't be read, or the folder is a part of the library.
    pub fn watcher(&self, folder: &Path) -> Result<Watcher> {
        let real = |path: &Path| std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if real(folder).starts_with(real(self.root())) {
            let sentence = format!(
                "{} is a part of the library itself and can't be watched: choose the folder into which your browser saves pages.",
                folder.display()
            );
            return Err(Error::Refused(sentence));
        }
        let taken = Taken::read(self.root())?;
        Ok(Watcher { folder: folder.to_owned(), waiting: HashMap::new(), taken })
    }
}

impl Watcher {
    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Look at the folder. `at` is a clock that only goes on; a file is whole when two looks, [`STILL`] apart or
    /// more, find it the same.
    ///
    /// # Errors
    /// One sentence when the folder can't be looked at: it is gone, or on a disk that is not there.
    pub fn look(&mut self, at: Duration) -> std::result::Result<Vec<Whole>, String> {
        let unseen = |error: &std::io::Error| {
            let folder = self.folder.display();
            format!(
                "The watched folder {folder} can't be looked at ({}): put it back, or choose another one. What came from it is kept.",
                reason(error).trim_end_matches('.')
            )
        };
        let mut there = HashMap::new();
        let mut partial = Vec::new();
        for entry in std::fs::read_dir(&self.folder).map_err(|error| unseen(&error))? {
            // What vanishes between two steps is not there.
            let Ok(entry) = entry else { continue };
            let name = entry.file_name();
            if let Some(of) = file::being_saved(&name) {
                partial.push(of);
            } else if is_page(&name)
                && let Ok(data) = std::fs::metadata(entry.path())
                && data.is_file()
            {
                let form = Form::of(&data);
                if !self.taken.has(&name, &form) {
                    there.insert(name, form);
                }
            }
        }
        // Some browsers put an empty file in the place of one that they still write beside it.
        there.retain(|name, form| form.size > 0 && !partial.iter().any(|of| of == name));
        let mut whole = Vec::new();
        let mut waiting = HashMap::new();
        for (name, form) in there {
            let since = match self.waiting.get(&name) {
                Some((seen, since)) if *seen == form => *since,
                _ => at,
            };
            if at.saturating_sub(since) >= STILL {
                whole.push(Whole { name: name.clone(), form });
            }
            waiting.insert(name, (form, since));
        }
        self.waiting = waiting;
        whole.sort_by(|a, b| (a.form.modified, &a.name).cmp(&(b.form.modified, &b.name)));
        Ok(whole)
    }

    /// Take files into the library. Each is told of as an import tells; those known already are for the listener
    /// to keep silent about. Taken or refused, none is taken again unless it is written anew.
    ///
    /// # Errors
    /// When the library can't be written; then those that are not stored are taken at the next look.
    pub fn take(
        &mut self,
        library: &Library,
        whole: &[Whole],
        hear: &mut dyn FnMut(&Event<'_>) -> Heard,
    ) -> Result<Report> {
        let sources = whole.iter().map(|file| {
            let path = self.folder.join(&file.name);
            Source { name: path.display().to_string(), bytes: Bytes::Watched(path) }
        });
        let sources: Vec<Source> = sources.collect();
        let report = library.import(sources.into_iter(), &Options::default(), hear)?;
        if !report.stopped {
            self.taken.add(library.root(), whole.iter().map(|file| (file.name.as_os_str(), &file.form)))?;
            for file in whole {
                self.waiting.remove(&file.name);
            }
        }
        Ok(report)
    }
}

/// The time now, as arrivals are dated.
pub fn now() -> String {
    clock::now()
}

#[cfg(test)]
mod tests;
