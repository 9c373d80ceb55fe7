//! Whether a library is whole: every row, text, span, capture and search entry is what it says.
//!
//! It reads one state of the file, streams, and tells what it finds as it goes on; what can't be
//! read at all is a finding too, and the rest is looked at all the same.

mod captures;
mod file;
mod history;
mod index;
mod spans;
mod texts;

use crate::progress::tell;
use crate::{Error, Reading, Report, Result};
use serde::Serialize;
use std::path::Path;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// Something is wrong.
    Problem,
    /// Worth knowing, and no harm.
    Note,
}

/// What a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// The database file itself.
    File,
    /// The frozen texts.
    Texts,
    /// Quotations and highlights in them.
    Quotes,
    /// The original bytes.
    Captures,
    /// The search index.
    Index,
    /// The undo log.
    History,
}

impl Area {
    /// What to do about a problem here.
    pub const fn advice(self) -> &'static str {
        match self {
            Self::File => "go back to a backup with `onrecord restore`",
            Self::Texts | Self::Quotes => {
                "compare it with its capture, or go back to a backup with `onrecord restore`"
            }
            Self::Captures => "copy the file from a backup, or add the page again",
            Self::Index => "make the index anew with `onrecord check --repair`",
            Self::History => "what it names can't be undone; nothing else suffers",
        }
    }
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// How grave.
    pub weight: Weight,
    /// What it is about.
    pub area: Area,
    /// What was found and where, a sentence without its end.
    pub what: String,
    /// What to do.
    pub advice: &'static str,
}

/// How much is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// All of it: every index against its table, every capture unpacked.
    Whole,
    /// Without what takes longest: that indexes agree with tables, and what is inside captures.
    Quick,
}

/// Hears of findings.
struct Hearer<'h> {
    find: &'h mut dyn FnMut(Finding),
}

impl Hearer<'_> {
    fn problem(&mut self, area: Area, what: String) {
        (self.find)(Finding { weight: Weight::Problem, area, what, advice: area.advice() });
    }

    fn note(&mut self, area: Area, what: String, advice: &'static str) {
        (self.find)(Finding { weight: Weight::Note, area, what, advice });
    }
}

/// Look at everything in the library in the folder `root`; `find` hears of each thing found.
///
/// # Errors
/// [`Error::Cancelled`] when `report` stops it. What can't be read is no error but a finding.
pub fn check(
    r: Reading,
    root: &Path,
    depth: Depth,
    find: &mut dyn FnMut(Finding),
    report: Report<'_>,
) -> Result<()> {
    type Stage = fn(Reading, &Path, Depth, &mut Hearer, Report<'_>) -> Result<()>;
    let stages: [(Area, &'static str, Stage); 5] = [
        (Area::File, "Reading the file", file::check),
        (Area::Texts, "Checking texts and quotations", texts::check),
        (Area::History, "Checking the undo log", history::check),
        (Area::Index, "Checking the search index", index::check),
        (Area::Captures, "Checking captures", captures::check),
    ];
    let mut hearer = Hearer { find };
    for (area, what, stage) in stages {
        tell(report, what, 0, None)?;
        match stage(r, root, depth, &mut hearer, report) {
            Ok(()) => {}
            Err(Error::Cancelled) => return Err(Error::Cancelled),
            Err(why) => hearer.problem(area, format!("{what} came to no end: {why}")),
        }
    }
    Ok(())
}

/// Look at the search index alone, as [`check`] does.
///
/// # Errors
/// As there.
pub fn check_index(r: Reading, find: &mut dyn FnMut(Finding), report: Report<'_>) -> Result<()> {
    index::check(r, Path::new(""), Depth::Whole, &mut Hearer { find }, report)
}

#[cfg(test)]
mod tests;
