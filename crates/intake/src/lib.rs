//! Bytes in, article draft out: pasted pages, plain text, simple HTML.
//!
//! [`parse`] is the whole of it. It finds the encoding, chooses the format from [`FORMATS`] and
//! reads what the page tells. A field the page does not tell stays empty; each field that was
//! read says where in [`ArticleDraft::sources`](onrecord_model::ArticleDraft::sources). No I/O,
//! no clock, no panic on any bytes.

mod dates;
mod decode;
pub mod formats;
pub mod limits;
mod lines;
mod refusal;
mod words;

pub use formats::{FORMATS, Format, Page};
pub use refusal::Refusal;

use onrecord_model::{ArticleDraft, PrintedTime};

/// What is known about the bytes beside the bytes.
#[derive(Debug, Clone, Default)]
pub struct Hints<'a> {
    /// File name: names the page in messages, its ending may tell the format.
    pub name: Option<&'a str>,
    /// Address the page was at: makes its links absolute.
    pub url: Option<&'a str>,
    /// When it was captured: gives a year to "3 March" and a day to "yesterday".
    pub captured_at: Option<PrintedTime>,
    /// Media type as the sender declared it, with its charset if any (`text/html; charset=…`).
    pub media_type: Option<&'a str>,
}

impl Hints<'_> {
    /// How messages call the page.
    pub(crate) fn called(&self) -> String {
        self.name.or(self.url).unwrap_or("the pasted text").to_owned()
    }
}

/// Read a page.
///
/// # Errors
///
/// A [`Refusal`] says in one sentence what stands in the way and what to do: the page is empty,
/// no text at all, beyond the [`limits`], or of a kind that is not read.
pub fn parse(bytes: &[u8], hints: &Hints) -> Result<ArticleDraft, Refusal> {
    let decoded = decode::decode(bytes, hints)?;
    let page = Page { text: &decoded.text, hints };
    let mut draft = formats::choose(&page).read(&page)?;
    draft.sources.insert("encoding".to_owned(), decoded.how);
    if draft.url.is_none()
        && let Some(url) = hints.url
    {
        draft.url = Some(url.to_owned());
        draft.sources.insert("url".to_owned(), "the address given with the page".to_owned());
    }
    Ok(draft)
}
