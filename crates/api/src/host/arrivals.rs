//! The folder that is watched for the open library: looked at from time to time, as long as the host lives.

use super::settings::WatchedFolder;
use super::{Inner, locked};
use crate::handlers::pages::told;
use crate::wire::{Event, Failure, Problem};
use onrecord_library::import::{self, Outcome};
use onrecord_library::views::{self, Short};
use onrecord_library::watch::{EVERY, Watcher, now};
use onrecord_library::{Error, Library};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Instant;

/// So many are named at once; of a whole folder that was there before only the number is told.
const TOLD: usize = 20;

/// What is watched.
#[derive(Debug, Default)]
pub(crate) struct Arrivals {
    now: Mutex<Option<Watching>>,
    /// What is taken in is wanted no more.
    stop: AtomicBool,
    /// Why the folder can't be watched at present.
    problem: Mutex<Option<String>>,
}

#[derive(Debug)]
struct Watching {
    root: PathBuf,
    watcher: Watcher,
    began: Instant,
}

impl Arrivals {
    pub fn problem(&self) -> Option<String> {
        locked(&self.problem).clone()
    }

    /// Another library is open, or another folder is chosen.
    pub fn forget(&self) {
        // Whatever is being taken in ends with the page in hand; the others come at the next time.
        self.stop.store(true, Ordering::Relaxed);
        let mut now = locked(&self.now);
        *now = None;
        self.stop.store(false, Ordering::Relaxed);
        drop(now);
        *locked(&self.problem) = None;
    }
}

impl Inner {
    /// The folder that is watched for a library.
    pub fn watched(&self, library: &Library) -> Option<WatchedFolder> {
        self.settings.get().watched.get(&key(library)).cloned()
    }

    /// Watch a folder for the open library, or none.
    pub fn watch_folder(&self, folder: Option<&Path>) -> Result<(), Failure> {
        let library = self.library()?;
        if let Some(folder) = folder {
            library.watcher(folder)?;
        }
        let key = key(&library);
        self.settings.change(|settings| match folder {
            Some(folder) => {
                let watched = WatchedFolder { folder: folder.display().to_string(), last: None };
                settings.watched.insert(key, watched);
            }
            None => {
                settings.watched.remove(&key);
            }
        })?;
        self.arrivals.forget();
        self.tell(Event::State);
        Ok(())
    }

    /// One look at the folder, and what is whole in it taken in.
    fn look_at_folder(&self) {
        let Some(library) = self.open_library() else { return };
        let Some(watched) = self.watched(&library) else { return };
        let mut now = locked(&self.arrivals.now);
        let same =
            |one: &Watching| one.root == library.root() && one.watcher.folder() == Path::new(&watched.folder);
        if !now.as_ref().is_some_and(same) {
            *now = library.watcher(Path::new(&watched.folder)).ok().map(|watcher| Watching {
                root: library.root().to_owned(),
                watcher,
                began: Instant::now(),
            });
        }
        let Some(watching) = now.as_mut() else { return };
        match watching.watcher.look(watching.began.elapsed()) {
            Ok(whole) if whole.is_empty() => self.folder_problem(None),
            Ok(whole) => {
                let taken = self.take(&library, &mut watching.watcher, &whole);
                self.folder_problem(taken.err().map(|error| error.to_string()));
            }
            Err(why) => self.folder_problem(Some(why)),
        }
    }

    fn take(
        &self,
        library: &Library,
        watcher: &mut Watcher,
        whole: &[onrecord_library::watch::Whole],
    ) -> Result<(), Error> {
        let mut articles = Vec::new();
        let mut problems = Vec::new();
        let report = self.watch.import(library, || {
            watcher.take(library, whole, &mut |event| {
                match event {
                    import::Event::Page {
                        outcome: Outcome::New { article, .. } | Outcome::Changed { article, .. },
                        ..
                    } => {
                        articles.push(*article);
                    }
                    import::Event::Page { name, outcome: Outcome::Failed(why) } => {
                        problems.push(Problem { name: (*name).to_owned(), sentence: why.clone() });
                    }
                    _ => {}
                }
                let stop = self.arrivals.stop.load(Ordering::Relaxed);
                if stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })
        })?;
        if articles.is_empty() && problems.is_empty() {
            return Ok(());
        }
        told(self);
        let title = articles.last().and_then(|article| headline(library, *article));
        if !articles.is_empty() {
            let key = key(library);
            let last = Some((title.clone().unwrap_or_default(), now()));
            // An arrival that can't be kept in mind is in the library all the same.
            let _ = self.settings.change(|settings| {
                if let Some(watched) = settings.watched.get_mut(&key) {
                    watched.last = last;
                }
            });
        }
        let failed = super::count(problems.len());
        problems.truncate(TOLD);
        self.tell(Event::Arrived {
            new: super::count(report.new + report.changed),
            article: articles.last().map(ToString::to_string),
            title,
            failed,
            problems,
        });
        self.tell(Event::State);
        Ok(())
    }

    /// What stands in the way, told when it is otherwise than at the last look.
    fn folder_problem(&self, now: Option<String>) {
        let mut known = locked(&self.arrivals.problem);
        if *known == now {
            return;
        }
        known.clone_from(&now);
        drop(known);
        if let Some(sentence) = now {
            self.tell(Event::Refused { failure: Failure::new(sentence) });
        }
        self.tell(Event::State);
    }
}

/// How a library is named in the settings.
fn key(library: &Library) -> String {
    std::path::absolute(library.root()).unwrap_or_else(|_| library.root().to_owned()).display().to_string()
}

fn headline(library: &Library, article: Short) -> Option<String> {
    let Short(_, id) = article;
    library.read(|r| views::articles::rows(*r, &[id])).ok()?.pop()?.head.headline
}

/// Look from time to time.
pub(super) fn start(host: &Arc<Inner>) {
    let weak = Arc::downgrade(host);
    // Without the thread nothing arrives by itself, and everything else works.
    let _ = std::thread::Builder::new().name("arrivals".to_owned()).spawn(move || {
        loop {
            std::thread::sleep(EVERY);
            let Some(host) = weak.upgrade() else { return };
            // A defect in one page must not end the watching of all that come after it.
            let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| host.look_at_folder()));
        }
    });
}
