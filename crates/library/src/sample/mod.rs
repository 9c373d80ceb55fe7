//! The sample library: invented pages, and what a person might have done with them.
//!
//! Three weeks of one invented quarrel over a river, told by six invented outlets in three
//! languages: enough to meet everything the app is for before the first page of one's own is added.

mod pages;
mod work;

#[cfg(test)]
mod tests;

pub use pages::PAGES;

use crate::import::{Bytes, Event, Options, Outcome, Report, Source};
use crate::{Library, Result};
use std::collections::HashMap;
use std::ops::ControlFlow;

/// The initials under what a person did in the sample.
const WHO: &str = "demo";

impl Library {
    /// Put the sample pages into this library as one import, and over them a person's first tags, notes,
    /// checks and links, signed `demo`, each an edit of its own. Where some of the pages are there
    /// already, only the missing ones are added, without the person's work.
    ///
    /// # Errors
    /// When the library can't be written. What was stored until then stays, and can be undone.
    pub fn add_sample(&self) -> Result<Report> {
        let sources = PAGES
            .iter()
            .map(|&(name, page)| Source { name: name.to_owned(), bytes: Bytes::Pasted(page.into()) });
        let mut articles = HashMap::new();
        let report = self.import(sources, &Options::default(), &mut |event| {
            if let Event::Page { name, outcome: Outcome::New { article, .. } } = event {
                articles.insert((*name).to_owned(), article.to_string());
            }
            ControlFlow::Continue(())
        })?;
        if report.new == PAGES.len() {
            work::over(self, &articles)?;
        }
        Ok(report)
    }
}
