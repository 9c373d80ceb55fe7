//! Pages prepared on all cores while the writer stores those that are ready.

use super::Options;
use super::prepare::{Matter, Origin, Prepared, prepare};
use super::recapture;
use super::report::{Event, Heard, Outcome, Report};
use super::source::Source;
use super::store::{ForIndex, Stored, store};
use super::unpack::{Part, unpack};
use crate::{Error, Library, Result, ordered};
use onrecord_intake::Found;
use onrecord_storage::Error as StorageError;
use onrecord_storage::captures::Keeper;
use onrecord_storage::log::{Entry, end_import, relabel};
use rayon::{ThreadPool, prelude::*};
use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// Pages prepared in one go for each worker, and the most bytes of them: what bounds the memory.
const PAGES_IN_HAND: usize = 16;
const BYTES_IN_HAND: u64 = 64 << 20;

/// Portions that wait for the writer.
const WAITING: usize = 2;

/// What became of a page before it is stored: it is ready, or this is why it is not.
type Ready = (String, Result<Box<Prepared>, Outcome>);

/// A page on its way, or what it is instead.
type Item = (String, Result<Matter, Outcome>);

pub(super) fn run(
    library: &Library,
    sources: impl Iterator<Item = Source> + Send,
    options: &Options,
    now: &str,
    hear: &mut dyn FnMut(&Event<'_>) -> Heard,
) -> Result<Report> {
    let pool = ordered::pool(options.threads).map_err(Error::Refused)?;
    let (stop, cut) = (AtomicBool::new(false), AtomicBool::new(false));
    std::thread::scope(|scope| {
        let (sender, portions) = sync_channel::<Vec<Ready>>(WAITING);
        let (stop, cut) = (&stop, &cut);
        let who = library.initials();
        scope.spawn(move || {
            let whole = prepare_all(&pool, sources, (options, who), now, stop, &sender);
            cut.store(whole.is_break(), Ordering::Relaxed);
        });
        let mut import = Import { library, hear, report: Report::default(), batch: None, recaptures: None };
        let stored = import.store_all(&portions);
        // The other side ends when nobody takes its portions, at the latest after the next one.
        stop.store(true, Ordering::Relaxed);
        drop(portions);
        let ended = import.end();
        stored.and(ended)?;
        // The sender is gone, and with it whoever knows whether something was left out.
        import.report.stopped |= cut.load(Ordering::Relaxed);
        Ok(import.report)
    })
}

/// Prepare portion after portion until the sources end, or nobody wants more: then `Break`.
fn prepare_all(
    pool: &ThreadPool,
    sources: impl Iterator<Item = Source>,
    (options, who): (&Options, Option<&str>),
    now: &str,
    stop: &AtomicBool,
    sender: &SyncSender<Vec<Ready>>,
) -> ControlFlow<()> {
    let most = PAGES_IN_HAND * pool.current_num_threads();
    let one = |(name, matter): Item| {
        let prepared = matter
            .and_then(|matter| prepare(&matter, options, who, now).map(Box::new).map_err(Outcome::Failed));
        (name, prepared)
    };
    let mut portion: Vec<Item> = Vec::new();
    let mut weight = 0;
    let through = |portion: &mut Vec<Item>| {
        options.gate.pass()?;
        let portion = std::mem::take(portion);
        let ready: Vec<Ready> = pool.install(|| portion.into_par_iter().map(one).collect());
        let unwanted = sender.send(ready).is_err() || stop.load(Ordering::Relaxed);
        if unwanted { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    for source in sources {
        options.gate.pass()?;
        each(source, options, &mut |item, heavy| {
            weight += heavy;
            portion.push(item);
            if portion.len() < most && weight < BYTES_IN_HAND {
                return ControlFlow::Continue(());
            }
            weight = 0;
            through(&mut portion)
        })?;
        if stop.load(Ordering::Relaxed) {
            return ControlFlow::Break(());
        }
    }
    if portion.is_empty() { ControlFlow::Continue(()) } else { through(&mut portion) }
}

/// Hand over a source, or what is in it, each with its weight in bytes.
fn each(
    source: Source,
    options: &Options,
    take: &mut dyn FnMut(Item, u64) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let origin = Arc::new(Origin::of(&source));
    let name = source.name.clone();
    let hints = origin.hints(options);
    unpack(source, &hints, &mut |part| match part {
        Part::Whole(source) => {
            let weight = source.weight();
            take((source.name.clone(), Ok(Matter::Whole(source))), weight)
        }
        Part::Of(Found::Piece(piece)) => {
            let (name, weight) = (format!("{name}, {}", piece.place), piece.bytes.len() as u64);
            take((name, Ok(Matter::Piece(piece, Arc::clone(&origin)))), weight)
        }
        Part::Of(Found::Refused { place, refusal }) => {
            take((format!("{name}, {place}"), Err(Outcome::Failed(refusal.to_string()))), 0)
        }
        Part::Of(Found::Other { what }) => take((name.clone(), Err(Outcome::LeftAlone(what))), 0),
        Part::Rest(why) => take((name.clone(), Err(Outcome::Failed(why))), 0),
    })
}

struct Import<'i> {
    library: &'i Library,
    hear: &'i mut dyn FnMut(&Event<'_>) -> Heard,
    report: Report,
    /// The batch in the library, once something is stored.
    batch: Option<i64>,
    /// What undo takes back of the newer texts.
    recaptures: Option<Entry>,
}

/// What one slice left: what is through, and what still waits.
struct Slice {
    batch: Option<i64>,
    through: Vec<(String, Outcome)>,
    waiting: VecDeque<Ready>,
    /// A page that ended it: a newer text of an article.
    recapture: Option<(String, Box<Prepared>, i64)>,
}

impl Import<'_> {
    fn store_all(&mut self, portions: &Receiver<Vec<Ready>>) -> Result<()> {
        for portion in portions {
            self.keep_captures(&portion)?;
            let mut waiting = VecDeque::from(portion);
            while !waiting.is_empty() {
                let mut slice = self.slice(waiting)?;
                if let Some((name, page, article)) = slice.recapture.take() {
                    slice.through.push((name, self.recapture(page, article)?));
                }
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
            let mut recapture = None;
            while let Some((name, prepared)) = waiting.pop_front() {
                let outcome = match prepared {
                    Err(outcome) => outcome,
                    Ok(page) => match store(w, &root, *page, &mut batch, &mut index)? {
                        Stored::Through(outcome) => outcome,
                        Stored::Recapture(page, article) => {
                            recapture = Some((name, page, article));
                            break;
                        }
                    },
                };
                through.push((name, outcome));
                if time.over() {
                    break;
                }
            }
            index.put(w)?;
            Ok::<_, onrecord_storage::Error>(Slice { batch, through, waiting, recapture })
        })
    }

    /// Store a newer text. Other than a new article it changes what is there, row by row: so each row is logged, and
    /// all newer texts of the import are undone as one.
    fn recapture(&mut self, page: Box<Prepared>, article: i64) -> Result<Outcome> {
        let root = self.library.root().to_owned();
        let label = match self.report.changed {
            0 => recapture::label(article),
            before => format!("new texts of {} articles", before + 1),
        };
        let before = self.recaptures.clone();
        let done = self
            .library
            .edit_in_pieces(before, &label, move |w, _| recapture::store(w, &root, &page, article));
        let done = match done {
            // A person's edit went in between. Nothing of this page was stored; the others go on.
            Err(Error::Storage(StorageError::NotFound { what: "article", .. })) => {
                return Ok(Outcome::Failed(recapture::GONE.to_owned()));
            }
            done => done?,
        };
        self.recaptures = done.entry.or(self.recaptures.take());
        Ok(done.value)
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
        let mut label = label(&self.report);
        // Whoever undoes one is told that there is the other.
        let texts = self.recaptures.clone();
        if texts.is_some() {
            label = format!("{label}; its newer texts of known articles are a step of their own");
        }
        self.library.batch(move |w, _| {
            if let Some(texts) = &texts {
                relabel(
                    w,
                    texts,
                    &format!("{}; the new articles of that import are a step of their own", texts.label),
                )?;
            }
            end_import(w, batch, &label)
        })
    }
}

/// What undo calls the import.
fn label(report: &Report) -> String {
    let articles = if report.new == 1 { "1 article".to_owned() } else { format!("{} articles", report.new) };
    format!("import of {articles}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_deleted_before_its_newer_text_is_stored_costs_that_page_alone() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::create(&folder.path().join("Trip.onrecord")).unwrap();
        let text = "Harbour toll will rise\n\nThe toll will rise in May, the council said on Monday.\n";
        let page = Source { name: "toll".into(), bytes: crate::import::Bytes::Pasted(text.into()) };
        let now = crate::clock::now();
        let page = prepare(&Matter::Whole(page), &Options::default(), None, &now).unwrap();
        let mut import = Import {
            library: &library,
            hear: &mut |_| Heard::Continue(()),
            report: Report::default(),
            batch: None,
            recaptures: None,
        };
        let outcome = import.recapture(Box::new(page), 7).unwrap();
        assert_eq!(outcome, Outcome::Failed(recapture::GONE.to_owned()));
        assert!(import.recaptures.is_none() && library.history(9).unwrap().is_empty());
    }
}
