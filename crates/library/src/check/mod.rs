//! Whether a library is whole, and what can safely be mended.

pub use onrecord_storage::check::{Area, Depth, Finding, Weight};

use crate::{Error, Library, Report, Result};
use onrecord_storage::{Reader, check as file, search};
use std::ops::ControlFlow;

/// What a check came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Checked {
    /// Things that are wrong.
    pub problems: u64,
    /// Things worth knowing.
    pub notes: u64,
    /// Problems of the search index among them; [`Library::repair`] mends those.
    pub of_index: u64,
}

impl Checked {
    fn count(&mut self, finding: &Finding) {
        match finding.weight {
            Weight::Problem => self.problems += 1,
            Weight::Note => self.notes += 1,
        }
        if finding.weight == Weight::Problem && finding.area == Area::Index {
            self.of_index += 1;
        }
    }
}

impl Library {
    /// Look at everything in the library; `find` hears of each thing found. Nothing is changed.
    ///
    /// # Errors
    /// When `report` stops it. What can't be read is no error but a finding.
    pub fn check(&self, depth: Depth, find: &mut dyn FnMut(Finding), report: Report<'_>) -> Result<Checked> {
        let mut checked = Checked::default();
        let mut hear = |finding: Finding| {
            checked.count(&finding);
            find(finding);
        };
        self.fresh()?.read(|r| file::check(*r, self.root(), depth, &mut hear, report))?;
        Ok(checked)
    }

    /// Make the search index anew from what is stored, and look at it again. Answers what is still
    /// wrong with it.
    ///
    /// # Errors
    /// When the file can't be written or `report` stops it: the index is then what it was.
    pub fn repair(&self, find: &mut dyn FnMut(Finding), report: Report<'_>) -> Result<Checked> {
        const WHAT: &str = "Making the search index";
        self.long(report, |store, actor, report| {
            store.write(actor, |w| {
                let whole = search::rebuild(w, |come| {
                    let count = |n: i64| u64::try_from(n).unwrap_or(0);
                    let come =
                        crate::Progress { what: WHAT, done: count(come.done), of: Some(count(come.of)) };
                    report(come) == ControlFlow::Continue(())
                })?;
                if whole { Ok(()) } else { Err(Error::Cancelled) }
            })
        })?;
        let mut checked = Checked::default();
        let mut hear = |finding: Finding| {
            checked.count(&finding);
            find(finding);
        };
        self.fresh()?.read(|r| file::check_index(*r, &mut hear, report))?;
        Ok(checked)
    }

    /// A handle of its own: FTS5's check trusts what its handle remembers of the index, and one that
    /// has been open a while takes another's changes for damage.
    fn fresh(&self) -> Result<Reader> {
        let gone =
            || Error::Refused("The library was changed by an older Onrecord while it was open.".to_owned());
        Reader::open(&self.file())?.ok_or_else(gone)
    }
}

#[cfg(test)]
mod tests;
