//! The formats that are read. A new one is a file and a line in [`FORMATS`].

mod html;
mod pasted;

use crate::{Hints, Refusal};
use onrecord_model::ArticleDraft;

/// A decoded page and what is known beside it.
pub struct Page<'a> {
    /// Its text or mark-up, LF only.
    pub text: &'a str,
    /// What is known beside it.
    pub hints: &'a Hints<'a>,
}

/// One format.
pub struct Format {
    /// What people call it.
    pub name: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// File endings, lower case, without the dot.
    pub endings: &'static [&'static str],
    sniff: fn(&Page) -> bool,
    read: fn(&Page) -> Result<ArticleDraft, Refusal>,
}

impl Format {
    /// True when the page's text looks like this format.
    pub fn sniffs(&self, page: &Page) -> bool {
        (self.sniff)(page)
    }

    /// Read the page as this format.
    ///
    /// # Errors
    ///
    /// A [`Refusal`] in one sentence.
    pub fn read(&self, page: &Page) -> Result<ArticleDraft, Refusal> {
        (self.read)(page)
    }
}

/// Every format, the most particular first; the last takes any text.
pub const FORMATS: &[Format] = &[html::FORMAT, pasted::FORMAT];

/// The format of a page: the first whose sniff says yes.
pub fn choose(page: &Page) -> &'static Format {
    FORMATS.iter().find(|format| format.sniffs(page)).unwrap_or(&FORMATS[FORMATS.len() - 1])
}
