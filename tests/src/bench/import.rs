//! An import, beside SQLite writing the same rows and the same index.

use super::clock::{cpu, ms};
use super::core::OneCore;
use super::raw::Raw;
use super::{Figure, Ground, Limit, ground::SEED};
use crate::generator::{Form, Mix, write};
use onrecord_extraction::extract;
use onrecord_intake::Hints;
use onrecord_library::captures::Packed;
use onrecord_library::import::{Event, Heard, Options, Walked, walk};
use onrecord_library::{Library, contract::parse::read_page};
use onrecord_model::{RevisionText, fold::Folder, span};
use std::{
    fs,
    hint::black_box,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

/// How many articles.
const ARTICLES: (u64, u64) = (10_000, 200);

/// The imported library, for the figures that want one with quotations; made when it is not there.
///
/// # Errors
/// When it can't be made.
pub fn library(ground: &Ground) -> Result<PathBuf, String> {
    let articles = ground.size(ARTICLES.0, ARTICLES.1);
    ground.kept("import", articles, |path| import(&pages(ground, articles)?, path).map(|_| ()))
}

/// The figure; the library of the import is kept.
///
/// # Errors
/// When something can't be written.
#[allow(clippy::cast_precision_loss, reason = "counts of articles are far below 2^52")]
pub fn run(ground: &Ground) -> Result<Vec<Figure>, String> {
    let articles = ground.size(ARTICLES.0, ARTICLES.1);
    let pages = pages(ground, articles)?;
    // Measured anew every time, so the libraries are made anew too.
    ground.forget("import", articles)?;
    ground.forget("import-waited", articles)?;
    let one = OneCore::begin();
    let Beforehand { understanding, packing } = beforehand(&pages)?;
    let mut done = None;
    let root = ground.kept("import", articles, |path| {
        done = Some(import(&pages, path)?);
        Ok(())
    })?;
    let imported = done.ok_or("the import was not measured")?;
    let at_once = (imported.new / imported.slices.max(1)).max(1);
    let raw = copy(ground, &root, at_once)?;
    let held = if one.held() { "one core" } else { "all cores" };
    drop(one);
    let mut done = None;
    ground.kept("import-waited", articles, |path| {
        done = Some(import(&pages, path)?);
        Ok(())
    })?;
    let waited = done.ok_or("the import was not measured")?;
    ground.forget("import-waited", articles)?;
    let store = imported.cpu.saturating_sub(understanding);
    Ok(vec![
        Figure {
            what: format!("import of {} articles, extraction apart", imported.new),
            unit: "ms",
            ours: ms(store),
            yardstick: Some(raw.0),
            limit: Limit::Ratio(2.5),
            note: format!(
                "CPU, {held}; {at_once} articles a transaction, {} quotations; {:.1} s of it fold and pack; \
                 parsing and extraction {:.1} s beside it",
                imported.quotes,
                packing.as_secs_f64(),
                understanding.as_secs_f64()
            ),
        },
        Figure {
            what: "import: the whole, as a person waits".into(),
            unit: "ms",
            ours: ms(waited.wall),
            yardstick: Some(raw.1),
            limit: Limit::None,
            note: format!(
                "all cores, {:.1} s of CPU; {:.0} articles a second",
                waited.cpu.as_secs_f64(),
                waited.new as f64 / waited.wall.as_secs_f64()
            ),
        },
    ])
}

struct Imported {
    new: usize,
    quotes: usize,
    slices: usize,
    cpu: Duration,
    wall: Duration,
}

/// The pages as files, kept between runs.
fn pages(ground: &Ground, articles: u64) -> Result<PathBuf, String> {
    ground.kept("pages", articles, |path| {
        write(path, SEED, articles, Mix::MIXED, Form::Pasted).map_err(|e| format!("{}: {e}", path.display()))
    })
}

fn import(pages: &Path, root: &Path) -> Result<Imported, String> {
    let library = Library::create(root).map_err(|e| e.to_string())?;
    let mut slices = 0;
    let mut failed = Vec::new();
    let (before, began) = (cpu(), Instant::now());
    let report = library
        .import(files(pages).into_iter(), &Options::default(), &mut |event| {
            match event {
                Event::Committed(_) => slices += 1,
                Event::Page { name, outcome: onrecord_library::import::Outcome::Failed(why) } => {
                    failed.push(format!("{name}: {why}"));
                }
                Event::Page { .. } => {}
            }
            Heard::Continue(())
        })
        .map_err(|e| e.to_string())?;
    let wall = began.elapsed();
    let cpu = cpu().zip(before).map_or(wall, |(after, before)| after.saturating_sub(before));
    match failed.first() {
        Some(why) => Err(format!("{} pages were not stored; the first: {why}", failed.len())),
        None => Ok(Imported { new: report.new, quotes: report.quotes, slices, cpu, wall }),
    }
}

fn files(pages: &Path) -> Vec<onrecord_library::import::Source> {
    walk(pages)
        .filter_map(|walked| match walked {
            Walked::Page(source) => Some(source),
            _ => None,
        })
        .collect()
}

/// What the pages cost before anything is stored, on one thread.
struct Beforehand {
    /// Reading them and finding the quotations.
    understanding: Duration,
    /// Folding their words, hashing and packing the captures.
    packing: Duration,
}

fn beforehand(pages: &Path) -> Result<Beforehand, String> {
    let mut paths = Vec::new();
    for folder in fs::read_dir(pages).map_err(|e| e.to_string())?.flatten() {
        let files = fs::read_dir(folder.path()).map_err(|e| e.to_string())?;
        paths.extend(files.flatten().map(|file| file.path()));
    }
    let mut understanding = Duration::ZERO;
    let mut packing = Duration::ZERO;
    let mut folder = Folder::default();
    // A portion at a time: the clock counts in hundredths of a second.
    for portion in paths.chunks(500) {
        let mut read = Vec::new();
        let (before, began) = (cpu(), Instant::now());
        for path in portion {
            let bytes = fs::read(path).map_err(|e| format!("{}: {e}", path.display()))?;
            let draft = read_page(&bytes, &Hints::default())?;
            let text = RevisionText::freeze(&draft);
            let options = onrecord_extraction::Options {
                lang: draft.language.clone(),
                published: draft.published.as_ref().map(|time| time.date),
                blocks: &text.blocks,
                post: None,
            };
            let quotes = extract(&text.text, &options).quotes;
            read.push((bytes, text, quotes));
        }
        understanding += spent(before, began);
        let (before, began) = (cpu(), Instant::now());
        for (bytes, text, quotes) in &read {
            black_box((Packed::of(bytes), folder.text(&text.text)));
            for quote in quotes {
                black_box(folder.text(&span::join(&quote.spans, &text.text).unwrap_or_default()));
            }
        }
        packing += spent(before, began);
    }
    Ok(Beforehand { understanding, packing })
}

fn spent(before: Option<Duration>, began: Instant) -> Duration {
    cpu().zip(before).map_or_else(|| began.elapsed(), |(after, before)| after.saturating_sub(before))
}

/// The same rows and index written directly: milliseconds of CPU time and of waiting.
fn copy(ground: &Ground, root: &Path, at_once: usize) -> Result<(f64, f64), String> {
    let target = ground.folder()?.join("raw-copy.sqlite");
    for ending in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(format!("{}{ending}", target.display()));
    }
    let from = root.join("library.sqlite");
    let mut raw = Raw::start("copy", &[&from, &target], &[&at_once.to_string()])?;
    let figures = (raw.number()?, raw.number()?);
    raw.end()?;
    let _ = fs::remove_file(&target);
    Ok(figures)
}
