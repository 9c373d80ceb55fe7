//! Pages into the library: read, understood, stored.
//!
//! Reading, parsing, extracting, folding and packing need no database and run on all cores; the one
//! writer stores what is ready in short slices, each durable before it is told. What stops the work
//! leaves whole articles: the same import run again stores the rest.
//!
//! The capture of a page is its file. An article of a file that holds many has its own record as its
//! capture: a file of the same kind with that article alone.

mod folding;
mod gate;
mod given;
mod kin;
pub(crate) mod people;
mod pipeline;
mod prepare;
mod recapture;
mod report;
mod source;
mod store;
mod table;
pub(crate) mod unpack;

pub use gate::Gate;
pub use given::Given;
pub(crate) use prepare::read_source;
pub use report::{Event, Fates, Heard, Outcome, Report};
pub use source::{Bytes, FetchedPage, Source, Walked, walk};
pub use table::look_at_table;

use crate::{Library, Result, clock, intake::Mapping, model::Lang};

/// How an import is done.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Address of the page, where it does not name it itself; for a single page.
    pub url: Option<String>,
    /// Language of the pages; told from the words when `None`.
    pub lang: Option<Lang>,
    /// Fields that the user set otherwise than the page has them; for a single page.
    pub given: Given,
    /// Which column of a table is what, where the columns' names don't tell it.
    pub mapping: Mapping,
    /// Worker threads; all cores when `None`.
    pub threads: Option<usize>,
    /// Take a page whose address is known for a newer text of its article, though it looks cut short or like another
    /// piece; for a single page.
    pub as_new_text: bool,
    /// Holds the import up, when somebody closes it.
    pub gate: Gate,
}

impl Library {
    /// Store pages, and each article of files that hold many. Each is told of as an [`Event`] once it is durable, in the order of `sources`;
    /// when the listener answers `Break`, what is ready is stored and the rest is left out.
    ///
    /// # Errors
    /// When the library can't be written: then everything told before is there, and nothing of what
    /// was not. A page that can't be read is no error of the import; the report counts it.
    pub fn import(
        &self,
        sources: impl Iterator<Item = Source> + Send,
        options: &Options,
        hear: &mut dyn FnMut(&Event<'_>) -> Heard,
    ) -> Result<Report> {
        pipeline::run(self, sources, options, &clock::now(), hear)
    }
}

#[cfg(test)]
mod kin_tests;
#[cfg(test)]
mod recapture_tests;
#[cfg(test)]
mod tests;
