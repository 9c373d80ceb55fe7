//! The one door: an open library, its readers and its one writer.
//!
//! Whoever reads gets a consistent state from a pool of handles that can't write. Whoever writes
//! hands a piece of work to the one writer's thread, where a person's edits go before a machine's
//! batch; the work commits whole or leaves nothing, and answers what changed.

mod readers;
mod slice;
mod writer;

pub use slice::Slice;

use crate::{Report, Result};
use onrecord_storage::log::Entry;
use onrecord_storage::{Actor, Done, Reading, Store, Writing, search};
use readers::Readers;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use writer::{Lane, Writer};

/// The library's file inside its folder.
pub(crate) const FILE: &str = "library.sqlite";

/// Pages of the index merged in one go: a few milliseconds.
const MERGED_AT_ONCE: u32 = 500;

/// An open library: a folder `Name.onrecord/`.
#[derive(Debug)]
pub struct Library {
    root: PathBuf,
    readers: Readers,
    writer: OnceLock<Writer>,
    who: Option<String>,
}

impl Library {
    /// Make a new library in the folder `root`, which is made where it is missing, and open it.
    ///
    /// # Errors
    /// When there is a library already, or the folder can't be written. Nothing is left then.
    pub fn create(root: &Path) -> Result<Self> {
        make_folder(root)
            .map_err(|source| onrecord_storage::Error::File { path: root.to_owned(), source })?;
        let name = root.file_stem().map_or_else(|| "Library".into(), |name| name.to_string_lossy());
        onrecord_storage::create(&root.join(FILE), &name, Actor { who: None, at: crate::clock::now() })?;
        Self::open(root)
    }

    /// Open the library in the folder `root`; one of an older form is backed up and brought up.
    ///
    /// # Errors
    /// [`crate::Error::cannot_open`]: there is none, it is something else, is damaged, was written by
    /// a newer version, or can't be read. Nothing is changed then.
    pub fn open(root: &Path) -> Result<Self> {
        let path = root.join(FILE);
        let readers = Readers::open(&path)?;
        let library = Self { root: root.to_owned(), readers, writer: OnceLock::new(), who: None };
        // Another version folds words otherwise than the index was made with.
        if !library.read(|r| search::is_current(*r))? {
            library.batch(|w, _| search::rebuild(w, |_| true))?;
        }
        // Where it can't be finished, as on a medium that can't be written, it waits on.
        let _ = library.finish_purge();
        Ok(library)
    }

    /// Do a little of the upkeep of the search index; false when there is none left to do. For
    /// moments in which nobody waits.
    ///
    /// # Errors
    /// When the file can't be written.
    pub fn tidy_up(&self) -> Result<bool> {
        self.batch(|w, _| search::merge_when_idle(w, MERGED_AT_ONCE))
    }

    /// Whether a library is in the folder `root`.
    pub fn is_at(root: &Path) -> bool {
        root.join(FILE).exists()
    }

    /// The same library, with the initials that stand on every change from now on.
    #[must_use]
    pub fn signed(mut self, who: Option<String>) -> Self {
        self.who = who.filter(|who| !who.trim().is_empty());
        self
    }

    /// The initials that stand on every change.
    pub fn initials(&self) -> Option<&str> {
        self.who.as_deref()
    }

    /// The library's folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The library's file.
    pub fn file(&self) -> PathBuf {
        self.root.join(FILE)
    }

    /// Read one consistent state.
    ///
    /// # Errors
    /// Those of `work`, or of the file.
    pub fn read<T, E>(&self, work: impl FnOnce(&Reading<'_>) -> Result<T, E>) -> Result<T, E>
    where
        E: From<onrecord_storage::Error>,
    {
        self.readers.read(work)
    }

    /// A number that changes when anybody has written in the library.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn data_version(&self) -> Result<i64> {
        Ok(self.readers.data_version()?)
    }

    /// A person's edit: whole or not at all, in the undo log under `label`, durable on return.
    ///
    /// # Errors
    /// Those of `work`, or of the file; nothing is changed then.
    pub fn edit<T, E, F>(&self, label: &str, work: F) -> Result<Done<T>>
    where
        T: Send + 'static,
        E: Into<crate::Error> + 'static,
        F: FnOnce(&Writing<'_>) -> Result<T, E> + Send + 'static,
    {
        let (label, actor) = (label.to_owned(), self.actor());
        self.writer()?.run(Lane::Person, move |desk| {
            desk.editor()?.edit(&label, actor, |w| work(w).map_err(Into::into))
        })
    }

    /// A piece of long work that a person asked for and can undo as one: it waits until no edit does, and
    /// joins what the pieces before it did (`before`), unless something else was done since.
    pub(crate) fn edit_in_pieces<T, F>(&self, before: Option<Entry>, label: &str, work: F) -> Result<Done<T>>
    where
        T: Send + 'static,
        F: FnOnce(&Writing<'_>, Slice) -> onrecord_storage::Result<T> + Send + 'static,
    {
        let (label, actor) = (label.to_owned(), self.actor());
        self.writer()?.run(Lane::Machine, move |desk| {
            let slice = Slice::begin();
            desk.editor()?.edit_more(before.as_ref(), &label, actor, |w| work(w, slice)).map_err(Into::into)
        })
    }

    /// A piece of a machine's batch: whole or not at all, after all waiting edits, durable on
    /// return. The work looks at its [`Slice`] and ends when its time is over, so that a person never waits.
    ///
    /// # Errors
    /// Those of `work`, or of the file; nothing of this piece is stored then.
    pub fn batch<T, E, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        E: Into<crate::Error> + 'static,
        F: FnOnce(&Writing<'_>, Slice) -> Result<T, E> + Send + 'static,
    {
        let actor = self.actor();
        self.writer()?.run(Lane::Machine, move |desk| {
            let slice = Slice::begin();
            desk.store()?.write(actor, |w| work(w, slice).map_err(Into::into))
        })
    }

    /// Upkeep that takes long, on the writer's thread as all that writes: it gets the store, who
    /// asks, and where to tell how far it is; `report` hears of it on the caller's thread.
    pub(crate) fn long<T, F>(&self, report: Report<'_>, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Store, Actor, Report<'_>) -> Result<T> + Send + 'static,
    {
        let actor = self.actor();
        let (tell, told) = std::sync::mpsc::channel();
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let answer = self.writer()?.hand_over(Lane::Person, move |desk| {
            work(desk.store()?, actor, &mut |come| {
                // Nobody listens when the caller's thread died.
                let heard = tell.send(come).is_ok();
                if heard && !stopped.load(Ordering::Relaxed) {
                    ControlFlow::Continue(())
                } else {
                    ControlFlow::Break(())
                }
            })
        })?;
        for come in told {
            if report(come).is_break() {
                stop.store(true, Ordering::Relaxed);
            }
        }
        answer.wait()
    }

    /// Undo what was done last; `expected` is the `uid` of the entry that the user saw last.
    ///
    /// # Errors
    /// One sentence when it can't be undone; nothing is changed then.
    pub fn undo(&self, expected: Option<&str>) -> Result<Done<Entry>> {
        let (expected, actor) = (expected.map(str::to_owned), self.actor());
        self.writer()?.run(Lane::Person, move |desk| Ok(desk.editor()?.undo(expected.as_deref(), actor)?))
    }

    /// Do again what was undone last.
    ///
    /// # Errors
    /// One sentence when it can't be done; nothing is changed then.
    pub fn redo(&self, expected: Option<&str>) -> Result<Done<Entry>> {
        let (expected, actor) = (expected.map(str::to_owned), self.actor());
        self.writer()?.run(Lane::Person, move |desk| Ok(desk.editor()?.redo(expected.as_deref(), actor)?))
    }

    fn actor(&self) -> Actor {
        Actor { who: self.who.clone(), at: crate::clock::now() }
    }

    /// The writer, started when first needed: who only reads needs no right to write.
    fn writer(&self) -> Result<&Writer> {
        if let Some(writer) = self.writer.get() {
            return Ok(writer);
        }
        let writer = Writer::start(self.file())?;
        // Another thread may have been quicker; its writer is as good, and ours ends.
        Ok(self.writer.get_or_init(|| writer))
    }
}

/// The folder with all above it, readable by its owner alone where the system knows modes.
pub(crate) fn make_folder(root: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(root)
}

#[cfg(test)]
mod tests;
