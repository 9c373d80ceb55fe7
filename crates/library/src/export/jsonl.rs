//! JSON Lines: every quotation whole, one a line.

use super::{ExportError, Line};
use onrecord_storage::views::{NoteBrief, QuoteRow};
use serde::Serialize;
use std::io::{self, Write};

/// A quotation with the tag or the note that the row is about.
#[derive(Serialize)]
struct Whole<'q> {
    #[serde(flatten)]
    quote: &'q QuoteRow,
    #[serde(skip_serializing_if = "Option::is_none")]
    tag: Option<&'q str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'q NoteBrief>,
}

/// Write one row as a line. Private notes are left out unless they may leave.
///
/// # Errors
/// When `out` can't be written.
pub fn line(out: &mut impl Write, line: &Line) -> Result<(), ExportError> {
    let &Line { quote, tag, note, private_notes } = line;
    let alone = tag.is_none() && note.is_none();
    let public = private_notes || quote.notes.iter().all(|note| !note.private);
    if alone && public {
        serde_json::to_writer(&mut *out, quote).map_err(io::Error::from)?;
    } else if public {
        serde_json::to_writer(&mut *out, &Whole { quote, tag, note }).map_err(io::Error::from)?;
    } else {
        let mut public = quote.clone();
        public.notes.retain(|note| !note.private);
        serde_json::to_writer(&mut *out, &Whole { quote: &public, tag, note }).map_err(io::Error::from)?;
    }
    Ok(out.write_all(b"\n")?)
}
