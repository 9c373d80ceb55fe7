//! What an application holds: the open library, views of it, work that runs, settings.

mod arrivals;
mod desktop;
mod jobs;
mod net;
mod refusals;
mod settings;
mod tables;
mod views;
mod watch;

pub use desktop::Desktop;
pub(crate) use jobs::{Running, begin, units};
pub(crate) use net::Asking;
pub(crate) use refusals::{LISTED, Refused};
pub(crate) use views::OpenView;

use crate::table::COMMANDS;
use crate::wire::{Edited, Event, Failure, FailureCode};
use arrivals::Arrivals;
use jobs::Jobs;
use onrecord_library::views::Short;
use onrecord_library::{Change, Done, Library};
use refusals::Refusals;
use serde_json::Value;
use settings::Store;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError};
use tables::Tables;
use views::Views;
use watch::Watch;

/// Hears what the host tells without being asked; called on whatever thread it happens.
pub type Sink = Box<dyn Fn(Event) + Send + Sync>;

/// What an application holds. Every call may come from any thread.
#[derive(Debug)]
pub struct Host {
    inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub settings: Store,
    pub views: Views,
    pub jobs: Jobs,
    pub tables: Tables,
    pub refusals: Refusals,
    pub arrivals: Arrivals,
    pub desktop: Box<dyn Desktop>,
    pub watch: Watch,
    pub net: net::Net,
    /// Where a library lies when the user named no place.
    pub default_library: Option<PathBuf>,
    library: Mutex<Option<Arc<Library>>>,
    resumed: Once,
    /// Why the library of the last time could not be opened.
    problem: Mutex<Option<String>>,
    sink: Sink,
}

impl std::fmt::Debug for Inner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Inner").field("library", &self.library).finish_non_exhaustive()
    }
}

impl Host {
    /// A host that keeps its settings in `folder`, asks the user through `desktop` and tells `sink`
    /// what happens. `default_library` is made when the user just starts; the sample goes beside it.
    /// Nothing is opened before it is asked for.
    pub fn new(
        folder: &Path,
        default_library: Option<PathBuf>,
        desktop: Box<dyn Desktop>,
        sink: Sink,
    ) -> Self {
        let inner = Arc::new(Inner {
            settings: Store::read(folder),
            views: Views::default(),
            jobs: Jobs::default(),
            tables: Tables::default(),
            refusals: Refusals::default(),
            arrivals: Arrivals::default(),
            desktop,
            watch: Watch::default(),
            net: net::Net::default(),
            default_library,
            library: Mutex::new(None),
            resumed: Once::new(),
            problem: Mutex::new(None),
            sink,
        });
        watch::start(&inner);
        arrivals::start(&inner);
        Self { inner }
    }

    /// Carry out the command called `name`.
    ///
    /// # Errors
    /// The sentence to show: an unknown command, a request that doesn't fit, or the command's own.
    pub fn call(&self, name: &str, request: Value) -> Result<Value, Failure> {
        let command = COMMANDS.iter().find(|command| command.name == name);
        let command =
            command.ok_or_else(|| Failure::new(format!("This version knows no command “{name}”.")))?;
        self.inner.resume();
        (command.run)(&self.inner, request)
    }

    /// Begin to open the library of the last time, beside whatever the caller does, and read what a window begins
    /// with, so that it is at hand. A command that comes meanwhile waits for the opening; without this the library
    /// is opened by the first command.
    pub fn wake(&self) {
        let inner = Arc::clone(&self.inner);
        let wake = move || {
            inner.resume();
            // Where there is no library, or it can't be read, whoever asks for the list is told so.
            if let Ok(first) = serde_json::from_str(crate::wire::FIRST_VIEW) {
                let _ = crate::handlers::views::open(&inner, first);
            }
        };
        // Without a thread to spare the first command opens the library.
        let _ = std::thread::Builder::new().name("wake".into()).spawn(wake);
    }

    /// Open the library at `root`, which is made where there is none.
    ///
    /// # Errors
    /// When it can't be opened or made.
    pub fn open(&self, root: &Path) -> Result<(), Failure> {
        // What was open the last time is not wanted then.
        self.inner.resumed.call_once(|| {});
        if Library::is_at(root) { self.inner.open(root) } else { self.inner.create(root) }
    }

    /// Take in files and folders that were dropped on the window.
    ///
    /// # Errors
    /// When no library is open.
    pub fn drop_files(&self, paths: Vec<PathBuf>) -> Result<(), Failure> {
        crate::handlers::files::take_in(&self.inner, paths).map(|_| ())
    }

    /// Tell the window something.
    pub fn tell(&self, event: Event) {
        self.inner.tell(event);
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.inner.jobs.stop_all();
    }
}

impl Inner {
    /// The open library.
    pub fn library(&self) -> Result<Arc<Library>, Failure> {
        self.open_library().ok_or_else(|| {
            Failure::coded(FailureCode::NoLibrary, "No library is open: open one, or make a new one.")
        })
    }

    pub fn open_library(&self) -> Option<Arc<Library>> {
        locked(&self.library).clone()
    }

    pub fn problem(&self) -> Option<String> {
        locked(&self.problem).clone()
    }

    pub fn tell(&self, event: Event) {
        (self.sink)(event);
    }

    /// Open the library of the last time, once, when the first command comes.
    fn resume(&self) {
        self.resumed.call_once(|| {
            let last = self.settings.get().open.map(PathBuf::from);
            let Some(last) = last.filter(|last| Library::is_at(last)) else { return };
            if let Err(failure) = self.open(&last) {
                *locked(&self.problem) = Some(failure.sentence);
            }
        });
    }

    pub fn open(&self, root: &Path) -> Result<(), Failure> {
        let library = Library::open(root)?;
        self.hold(library)
    }

    pub fn create(&self, root: &Path) -> Result<(), Failure> {
        let library = Library::create(root)?;
        self.hold(library)
    }

    fn hold(&self, library: Library) -> Result<(), Failure> {
        let library = Arc::new(library.signed(self.settings.get().initials));
        let root = std::path::absolute(library.root()).unwrap_or_else(|_| library.root().to_owned());
        self.jobs.stop_all();
        self.views.clear();
        self.tables.clear();
        self.refusals.clear();
        self.arrivals.forget();
        *locked(&self.library) = Some(Arc::clone(&library));
        *locked(&self.problem) = None;
        self.watch.begin(&library);
        self.settings.change(|settings| settings.opened(&root))?;
        self.tell(Event::State);
        Ok(())
    }

    /// The same library with other initials on what is done from now on.
    pub fn sign_anew(&self) -> Result<(), Failure> {
        let mut held = locked(&self.library);
        if let Some(library) = held.as_ref() {
            let anew = Library::open(library.root())?.signed(self.settings.get().initials);
            *held = Some(Arc::new(anew));
        }
        drop(held);
        if let Some(library) = self.open_library() {
            self.watch.begin(&library);
        }
        Ok(())
    }

    pub fn close(&self) -> Result<(), Failure> {
        self.jobs.stop_all();
        self.views.clear();
        self.tables.clear();
        self.refusals.clear();
        self.arrivals.forget();
        *locked(&self.library) = None;
        self.settings.change(|settings| settings.open = None)?;
        self.tell(Event::State);
        Ok(())
    }

    /// An edit of the open library: carried out, told of, answered.
    pub fn edit<T: Outcome>(
        &self,
        work: impl FnOnce(&Library) -> onrecord_library::Result<Done<T>>,
    ) -> Result<Edited, Failure> {
        let library = self.library()?;
        let done = self.watch.own(self, &library, || work(&library))?;
        self.changed(&done.changes);
        let (changed, id) = done.value.told();
        Ok(Edited {
            changed: changed.unwrap_or_else(|| count(done.changes.len())),
            id,
            label: done.entry.as_ref().map(|entry| entry.label.clone()),
            entry: done.entry.map(|entry| entry.uid),
        })
    }

    /// Tell of rows that are otherwise.
    pub fn changed(&self, changes: &[Change]) {
        let tables: BTreeSet<&str> = changes.iter().map(|change| change.table.as_str()).collect();
        if !tables.is_empty() {
            let tables = tables.into_iter().map(str::to_owned).collect();
            self.tell(Event::Changed { tables, by_others: false });
        }
    }
}

/// What an edit answers.
pub(crate) trait Outcome {
    /// How many rows are otherwise, where the verb counts them, and the id of what was made.
    fn told(self) -> (Option<u32>, Option<String>);
}

impl Outcome for () {
    fn told(self) -> (Option<u32>, Option<String>) {
        (None, None)
    }
}

impl Outcome for usize {
    fn told(self) -> (Option<u32>, Option<String>) {
        (Some(count(self)), None)
    }
}

impl Outcome for onrecord_library::edits::PlacedAgain {
    fn told(self) -> (Option<u32>, Option<String>) {
        (Some(count(self.placed)), None)
    }
}

impl Outcome for Short {
    fn told(self) -> (Option<u32>, Option<String>) {
        (Some(1), Some(self.to_string()))
    }
}

impl Outcome for onrecord_library::Target {
    fn told(self) -> (Option<u32>, Option<String>) {
        (Some(1), Some(self.to_string()))
    }
}

impl Outcome for onrecord_library::Entry {
    fn told(self) -> (Option<u32>, Option<String>) {
        (None, None)
    }
}

/// A number as it crosses the wire.
pub(crate) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// A panic elsewhere leaves nothing half done in what these guard.
pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
