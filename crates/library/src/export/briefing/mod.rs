//! A briefing: quotations to be read, each with who said it, where it is printed and what the analyst
//! makes of it.
//!
//! What stands in it is worked out once ([`Entry`]); a format only writes it down. So no format can
//! make a denial look like a statement or a paraphrase like the speaker's own words.

mod bidi;
mod entry;
mod labels;
mod markdown;
mod notes;
mod pieces;
mod run;
mod word;

pub use entry::{Entry, Fact, Head, Heading, NoteEntry};
pub use labels::Tongue;
pub use pieces::Piece;
pub(super) use run::write;
pub use run::{BriefingLook, WORD_LIMIT};

use super::ExportError;
use crate::citation::BadForm;
use onrecord_model::PartialDate;
use onrecord_storage::views;

/// The form of the line that says where a quotation is printed, unless another is asked for: who spoke
/// and when stands above it already.
pub const DEFAULT_SOURCE: &str = "[{headline}][, {outlet}][, {published}][, {url}]";

/// In what file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// Markdown (`CommonMark`).
    #[default]
    Markdown,
    /// Word (`.docx`).
    Word,
}

/// In what order, and under what headings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum By {
    /// By article, newest published first; in reading order within.
    #[default]
    Article,
    /// By who speaks, in the order of names; nobody last.
    Speaker,
    /// By the day of speaking, earliest first; days not known last.
    Day,
}

/// How a briefing is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Briefing {
    /// In what file.
    pub format: Format,
    /// In what order.
    pub by: By,
    /// Language of the words around the quotations.
    pub tongue: Tongue,
    /// The query as it was typed, to be said in the briefing.
    pub asked: String,
    /// Its title; `None` takes the word for it.
    pub title: Option<String>,
    /// The form of the line that says where a quotation is printed; the words are left out of it.
    /// `None` takes [`DEFAULT_SOURCE`].
    pub source: Option<String>,
    /// The day it is made.
    pub made: PartialDate,
}

impl Format {
    /// The format that a file's ending tells.
    pub fn of(path: &std::path::Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "md" | "markdown" => Some(Self::Markdown),
            "docx" => Some(Self::Word),
            _ => None,
        }
    }
}

impl By {
    const fn order(self) -> views::Order {
        match self {
            Self::Article => views::Order::Newest,
            Self::Speaker => views::Order::Speaker,
            Self::Day => views::Order::Day,
        }
    }
}

/// What writes a briefing down, piece after piece.
trait Sheet {
    /// Title and what is said of the whole.
    fn head(&mut self, head: &Head) -> Result<(), ExportError>;
    /// A heading, with a line under it.
    fn group(&mut self, heading: &Heading) -> Result<(), ExportError>;
    /// A quotation.
    fn entry(&mut self, entry: &Entry) -> Result<(), ExportError>;
}

impl From<BadForm> for ExportError {
    fn from(bad: BadForm) -> Self {
        Self::Form(bad.to_string())
    }
}

#[cfg(test)]
mod tests;
