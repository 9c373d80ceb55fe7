//! The one writer: a thread with two queues.

use crate::{Error, Result};
use onrecord_storage::{Editor, Store};
use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::thread::JoinHandle;
use tokio::sync::{mpsc, oneshot};

/// Who writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lane {
    /// Goes first.
    Person,
    /// Goes when no person waits.
    Machine,
}

type Job = Box<dyn FnOnce(&mut Desk) + Send>;

/// The thread's two queues.
#[derive(Debug)]
pub(super) struct Writer {
    person: Option<mpsc::UnboundedSender<Job>>,
    machine: Option<mpsc::UnboundedSender<Job>>,
    thread: Option<JoinHandle<()>>,
}

/// What lies before the thread: a handle for each lane, opened when first needed.
pub(super) struct Desk {
    path: PathBuf,
    editor: Option<Editor>,
    store: Option<Store>,
}

impl Desk {
    /// The handle that logs.
    pub(super) fn editor(&mut self) -> Result<&mut Editor> {
        opened(&mut self.editor, &self.path, Editor::open)
    }

    /// The handle that does not.
    pub(super) fn store(&mut self) -> Result<&mut Store> {
        opened(&mut self.store, &self.path, Store::open)
    }
}

fn opened<'h, H>(
    handle: &'h mut Option<H>,
    path: &Path,
    open: fn(&Path) -> onrecord_storage::Result<H>,
) -> Result<&'h mut H> {
    let opened = match handle.take() {
        Some(opened) => opened,
        None => open(path)?,
    };
    Ok(handle.insert(opened))
}

impl Writer {
    /// Start the thread.
    pub(super) fn start(path: PathBuf) -> Result<Self> {
        let (person, mut persons) = mpsc::unbounded_channel::<Job>();
        let (machine, mut machines) = mpsc::unbounded_channel::<Job>();
        let defect = |e: std::io::Error| Error::Defect(format!("no writer could be started: {e}"));
        let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(defect)?;
        let work = move || {
            let mut desk = Desk { path, editor: None, store: None };
            runtime.block_on(async {
                loop {
                    // Biased: the machine's queue is looked at only when no person waits.
                    let job = tokio::select! {
                        biased;
                        Some(job) = persons.recv() => job,
                        Some(job) = machines.recv() => job,
                        else => break,
                    };
                    job(&mut desk);
                }
            });
        };
        let thread = std::thread::Builder::new().name("writer".to_owned()).spawn(work).map_err(defect)?;
        Ok(Self { person: Some(person), machine: Some(machine), thread: Some(thread) })
    }

    /// Have a piece of work done and wait for its answer. A panic in it rolls back and is told.
    pub(super) fn run<T, F>(&self, lane: Lane, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Desk) -> Result<T> + Send + 'static,
    {
        self.hand_over(lane, work)?.wait()
    }

    /// Have a piece of work done, and go on meanwhile.
    pub(super) fn hand_over<T, F>(&self, lane: Lane, work: F) -> Result<Answer<T>>
    where
        T: Send + 'static,
        F: FnOnce(&mut Desk) -> Result<T> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let job: Job = Box::new(move |desk| {
            let done = catch_unwind(AssertUnwindSafe(|| work(desk))).unwrap_or_else(|panic| {
                // The handles may be in the middle of something: they are opened anew.
                (desk.editor, desk.store) = (None, None);
                Err(Error::Defect(words(&*panic)))
            });
            // Nobody waits any more when the caller's thread died.
            let _ = answer.send(done);
        });
        let queue = match lane {
            Lane::Person => &self.person,
            Lane::Machine => &self.machine,
        };
        queue.as_ref().ok_or_else(gone)?.send(job).map_err(|_| gone())?;
        Ok(Answer(answered))
    }
}

/// What a piece of work will answer.
pub(super) struct Answer<T>(oneshot::Receiver<Result<T>>);

impl<T> Answer<T> {
    pub(super) fn wait(self) -> Result<T> {
        self.0.blocking_recv().map_err(|_| gone())?
    }
}

fn gone() -> Error {
    Error::Defect("the writer has ended".to_owned())
}

impl Drop for Writer {
    /// What was handed over is finished; then the handles are closed.
    fn drop(&mut self) {
        (self.person, self.machine) = (None, None);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// What a panic said.
fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "no reason was given".to_owned())
}
