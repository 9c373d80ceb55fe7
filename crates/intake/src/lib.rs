//! Bytes in, article drafts out: pages, mail, tables, archives, documents.
//!
//! [`parse`] reads one article. It chooses the format from [`FORMATS`], finds the encoding and
//! reads what the page tells. A field the page does not tell stays empty; each field that was
//! read says where in [`ArticleDraft::sources`](onrecord_model::ArticleDraft::sources).
//! [`pieces()`] takes a file of many articles apart into such as `parse` reads. No I/O of its own,
//! no clock, no panic on any bytes.

mod dates;
mod decode;
pub mod feeds;
pub mod formats;
pub mod limits;
mod lines;
pub mod pieces;
mod refusal;
pub mod walls;
mod words;

pub use formats::table::{Field, Look, Mapping, Preview, is_table, preview};
pub use formats::{FORMATS, Format, Head, Page, is_read, may_hold_many};
pub use pieces::{Found, Piece, holds_many, pieces};
pub use refusal::Refusal;

use formats::Kind;
use onrecord_model::{ArticleDraft, PrintedTime};

/// What is known about the bytes beside the bytes.
#[derive(Debug, Clone, Default)]
pub struct Hints<'a> {
    /// File name: names the page in messages, its ending may tell the format.
    pub name: Option<&'a str>,
    /// Where in that file the bytes stand ("line 12"), where they are a piece of it.
    pub place: Option<&'a str>,
    /// Address the page was at: makes its links absolute.
    pub url: Option<&'a str>,
    /// When it was captured: gives a year to "3 March" and a day to "yesterday".
    pub captured_at: Option<PrintedTime>,
    /// Media type as the sender declared it, with its charset if any (`text/html; charset=…`).
    pub media_type: Option<&'a str>,
    /// Which column of a table is what, where the user says it.
    pub mapping: Option<&'a Mapping>,
}

impl Hints<'_> {
    /// How messages call the page.
    pub(crate) fn called(&self) -> String {
        let name = self.name.or(self.url).unwrap_or("the pasted text");
        self.place.map_or_else(|| name.to_owned(), |place| format!("{place} of {name}"))
    }
}

/// Read a page.
///
/// # Errors
///
/// A [`Refusal`] says in one sentence what stands in the way and what to do: the page is empty,
/// no text at all, beyond the [`limits`], of a kind that is not read, or holds many articles.
pub fn parse(bytes: &[u8], hints: &Hints) -> Result<ArticleDraft, Refusal> {
    if bytes.len() > limits::PAGE_BYTES {
        let (name, limit) = (hints.called(), limits::PAGE_BYTES);
        return Err(Refusal::TooLarge { name, what: "file", bytes: bytes.len(), limit });
    }
    let format = formats::by_bytes(&Head::new(bytes, hints));
    let mut draft = match format.map(|format| format.kind) {
        Some(Kind::File { read, .. } | Kind::Document { read, .. } | Kind::Many { read, .. }) => {
            read(bytes, hints)?
        }
        Some(Kind::Text { .. }) | None => parse_text(bytes, hints)?,
    };
    if draft.url.is_none()
        && let Some(url) = hints.url
    {
        draft.url = Some(url.to_owned());
        draft.sources.insert("url".to_owned(), "the address given with the page".to_owned());
    }
    Ok(draft)
}

/// Whether these bytes are read by code that may take any time and memory, or come to any end: an
/// office document or PDF. Call [`parse`] for them in a process of its own, with limits.
pub fn needs_own_process(bytes: &[u8], hints: &Hints) -> bool {
    let format = formats::by_bytes(&Head::new(bytes, hints));
    format.is_some_and(|format| matches!(format.kind, Kind::Document { .. }))
}

/// The media type of bytes that have a form of their own; `None` for text and mark-up.
pub fn media_type(bytes: &[u8], hints: &Hints) -> Option<&'static str> {
    formats::by_bytes(&Head::new(bytes, hints)).map(|format| format.media_type)
}

/// Read a page of text or mark-up.
pub(crate) fn parse_text(bytes: &[u8], hints: &Hints) -> Result<ArticleDraft, Refusal> {
    let decoded = decode::decode(bytes, hints)?;
    let mut draft = formats::read_text(&Page { text: &decoded.text, hints })?;
    draft.sources.insert("encoding".to_owned(), decoded.how);
    Ok(draft)
}
