//! The sample library: invented pages, and what a person might have done with them.
//!
//! Three weeks of one invented quarrel over a river, told by six invented outlets in three
//! languages: enough to meet everything the app is for before the first page of one's own is added.

mod pages;
mod work;

#[cfg(test)]
mod tests;

pub use pages::PAGES;

use crate::import::{Bytes, Heard, Options, Report, Source};
use crate::{Library, Result};

/// The initials under what a person did in the sample.
const WHO: &str = "demo";

impl Library {
    /// Put the sample pages into this library, and over them a person's first notes, tags and links,
    /// signed `demo`. The pages are one import, the rest are edits; all of it can be undone. Where the
    /// pages are known already, nothing is done.
    ///
    /// # Errors
    /// When the library can't be written. What was stored until then stays and can be undone.
    pub fn add_sample(&self) -> Result<Report> {
        let sources = PAGES
            .iter()
            .map(|&(name, page)| Source { name: name.to_owned(), bytes: Bytes::Pasted(page.into()) });
        let report = self.import(sources, &Options::default(), &mut |_| Heard::Continue(()))?;
        // A second time, or beside some of the pages, a person's words are not put in again.
        if report.new == PAGES.len() {
            work::over(self)?;
        }
        Ok(report)
    }
}
