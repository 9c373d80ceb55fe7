//! JSON Lines: every quotation whole, one a line.

use super::ExportError;
use onrecord_storage::views::QuoteRow;
use std::io::{self, Write};

/// Write one quotation as a line. Private notes are left out unless they may leave.
///
/// # Errors
/// When `out` can't be written.
pub fn line(out: &mut impl Write, quote: &QuoteRow, private_notes: bool) -> Result<(), ExportError> {
    if private_notes || quote.notes.iter().all(|note| !note.private) {
        serde_json::to_writer(&mut *out, quote).map_err(io::Error::from)?;
    } else {
        let mut public = quote.clone();
        public.notes.retain(|note| !note.private);
        serde_json::to_writer(&mut *out, &public).map_err(io::Error::from)?;
    }
    Ok(out.write_all(b"\n")?)
}
