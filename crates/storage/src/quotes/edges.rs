//! Where a quotation begins and ends.

use super::marks::kind;
use super::text::text_of;
use crate::{Error, Result, Writing, rows, spans};
use onrecord_model::Span;
use rusqlite::params;

/// Set the edges of a quotation: `content` in UTF-8 bytes of its text. What was verbatim stays so as
/// far as it lies inside, and the kind follows from that.
///
/// # Errors
/// [`Error::Refused`] when a span does not fit the text.
pub fn set_edges(w: &Writing, quote: i64, content: &[Span]) -> Result<()> {
    let text = text_of(**w, quote)?;
    let content = spans::checked(content, &text)?;
    let read = |row: &rusqlite::Row| Ok((row.get(0)?, row.get(1)?));
    let stored: Option<(String, String)> = rows::one(**w, include_str!("spans.sql"), [quote], read)?;
    let (old, quoted) = stored.unwrap_or_default();
    let of = || format!("quotation {quote}");
    if spans::read(&old, of)? == content {
        return Ok(());
    }
    let quoted = spans::clipped(&spans::read(&quoted, of)?, &content);
    let start = start(&content)?;
    let kind = kind(&content, &quoted, &text).name();
    let values = params![quote, start, spans::json(&content), spans::json(&quoted), kind, w.hand()];
    rows::run(w, include_str!("set_edges.sql"), values)?;
    Ok(())
}

/// The first byte, as it is stored for reading order.
pub(crate) fn start(content: &[Span]) -> Result<i64> {
    let start = content.first().map(|span| span.start).unwrap_or_default();
    i64::try_from(start).map_err(|_| Error::Refused("The span lies beyond any text.".to_owned()))
}
