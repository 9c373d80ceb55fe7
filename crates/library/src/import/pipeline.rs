//! Pages prepared on all cores while the writer stores those that are ready.

use super::Options;
use super::prepare::{Prepared, prepare};
use super::report::{Event, Heard, Outcome, Report};
use super::source::Source;
use super::store::{ForIndex, store};
use crate::{Error, Library, Result, ordered};
use onrecord_storage::captures::Keeper;
use onrecord_storage::log::end_import;
use rayon::{ThreadPool, prelude::*};
use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// Pages prepared in one go for each worker, and the most bytes of them: what bounds the memory.
const PAGES_IN_HAND: usize = 16;
const BYTES_IN_HAND: u64 = 64 << 20;

/// Portions that wait for the writer.
const WAITING: usize = 2;

/// A page that is ready, or the sentence why it is not.
type Ready = (String, Result<Box<Prepared>, String>);

pub(super) fn run(
    library: &Library,
    sources: impl Iterator<Item = Source> + Send,
    options: &Options,
    now: &str,
    hear: &mut dyn FnMut(&Event<'_>) -> Heard,
) -> Result<Report> {
    let pool = ordered::pool(options.threads).map_err(Error::Refused)?;
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let (sender, portions) = sync_channel::<Vec<Ready>>(WAITING);
        let stop = &stop;
        let who = library.initials();
        scope.spawn(move || prepare_all(&pool, sources, (options, who), now, stop, &sender));
        let mut import = Import { library, hear, report: Report::default(), batch: None };
        let stored = import.store_all(&portions);
        // The other side ends when nobody takes its portions, at the latest after the next one.
        stop.store(true, Ordering::Relaxed);
        drop(portions);
        let ended = import.end();
        stored.and(ended)?;
        Ok(import.report)
    })
}

/// Prepare portion after portion until the sources end or nobody wants more.
fn prepare_all(
    pool: &ThreadPool,
    sources: impl Iterator<Item = Source>,
    (options, who): (&Options, Option<&str>),
    now: &str,
    stop: &AtomicBool,
    sender: &SyncSender<Vec<Ready>>,
) {
    let most = PAGES_IN_HAND * pool.current_num_threads();
    let mut sources = sources.peekable();
    while !stop.load(Ordering::Relaxed) && sources.peek().is_some() {
        let mut portion = Vec::new();
        let mut weight = 0;
        while portion.len() < most && weight < BYTES_IN_HAND {
            let Some(source) = sources.next() else { break };
            weight += source.weight();
            portion.push(source);
        }
        let one = |source: Source| {
            let prepared = prepare(&source, options, who, now).map(Box::new);
            (source.name, prepared)
        };
        let ready: Vec<Ready> = pool.install(|| portion.into_par_iter().map(one).collect());
        if sender.send(ready).is_err() {
            return;
        }
    }
}

struct Import<'i> {
    library: &'i Library,
    hear: &'i mut dyn FnMut(&Event<'_>) -> Heard,
    report: Report,
    /// The batch in the library, once something is stored.
    batch: Option<i64>,
}

/// What one slice left: what is through, and what still waits.
struct Slice {
    batch: Option<i64>,
    through: Vec<(String, Outcome)>,
    waiting: VecDeque<Ready>,
}

impl Import<'_> {
    fn store_all(&mut self, portions: &Receiver<Vec<Ready>>) -> Result<()> {
        for portion in portions {
            self.keep_captures(&portion)?;
            let mut waiting = VecDeque::from(portion);
            while !waiting.is_empty() {
                let slice = self.slice(waiting)?;
                waiting = slice.waiting;
                self.batch = slice.batch;
                if self.tell(&slice.through).is_break() {
                    self.report.stopped = true;
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    /// The captures' files come first, and are durable before any row names them.
    fn keep_captures(&self, portion: &[Ready]) -> Result<()> {
        let mut keeper = Keeper::new(self.library.root());
        for page in portion.iter().filter_map(|(_, prepared)| prepared.as_ref().ok()) {
            keeper.keep_packed(&page.packed)?;
        }
        Ok(keeper.settle()?)
    }

    /// Store what fits into one slice of the writer's time; durable when it returns.
    fn slice(&self, mut waiting: VecDeque<Ready>) -> Result<Slice> {
        let known_batch = self.batch;
        let root = self.library.root().to_owned();
        self.library.batch(move |w, time| {
            let mut batch = known_batch;
            let mut through = Vec::new();
            let mut index = ForIndex::default();
            while let Some((name, prepared)) = waiting.pop_front() {
                let outcome = match prepared {
                    Err(why) => Outcome::Failed(why),
                    Ok(page) => store(w, &root, *page, &mut batch, &mut index)?,
                };
                through.push((name, outcome));
                if time.over() {
                    break;
                }
            }
            index.put(w)?;
            Ok::<_, onrecord_storage::Error>(Slice { batch, through, waiting })
        })
    }

    fn tell(&mut self, through: &[(String, Outcome)]) -> Heard {
        let before = self.report.new;
        let mut heard = Heard::Continue(());
        for (name, outcome) in through {
            self.report.count(outcome);
            if (self.hear)(&Event::Page { name, outcome }).is_break() {
                heard = Heard::Break(());
            }
        }
        if self.report.new > before && (self.hear)(&Event::Committed(self.report.new)).is_break() {
            heard = Heard::Break(());
        }
        heard
    }

    /// Say in the log what the import came to.
    fn end(&self) -> Result<()> {
        let Some(batch) = self.batch else { return Ok(()) };
        let label = label(&self.report);
        self.library.batch(move |w, _| end_import(w, batch, &label))
    }
}

/// What undo calls the import.
fn label(report: &Report) -> String {
    let articles = if report.new == 1 { "1 article".to_owned() } else { format!("{} articles", report.new) };
    format!("import of {articles}")
}
