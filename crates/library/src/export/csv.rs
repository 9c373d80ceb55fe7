//! CSV (RFC 4180), for code and for Excel.

use super::{Column, ExportError, Line};
use std::io::Write;

/// For whom the table is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// No byte order mark, LF, nothing altered.
    Code {
        /// What stands between cells, `,` where nothing else is wished.
        delimiter: u8,
    },
    /// Byte order mark, CRLF, and a leading `'` where a cell would be run as a formula.
    Excel {
        /// What stands between cells: `;` where a comma is the decimal sign.
        delimiter: u8,
    },
}

/// A cell that got a leading `'` because it began like a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guarded {
    /// `uid` of the quotation.
    pub uid: String,
    /// Title of the column.
    pub column: String,
}

/// Writes quotations as rows, one after the other.
pub struct Table<W: Write> {
    writer: ::csv::Writer<W>,
    columns: Vec<Column>,
    guard: bool,
    /// Every cell that was altered, in order.
    pub guarded: Vec<Guarded>,
}

impl<W: Write> std::fmt::Debug for Table<W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Table")
            .field("columns", &self.columns)
            .field("guarded", &self.guarded)
            .finish_non_exhaustive()
    }
}

impl<W: Write> Table<W> {
    /// Begin a table: byte order mark where the preset has one, and the line of titles.
    ///
    /// # Errors
    /// When `out` can't be written.
    pub fn begin(mut out: W, preset: Preset, columns: Vec<Column>) -> Result<Self, ExportError> {
        let mut builder = ::csv::WriterBuilder::new();
        match preset {
            Preset::Code { delimiter } => builder.delimiter(delimiter),
            Preset::Excel { delimiter } => {
                out.write_all("\u{feff}".as_bytes())?;
                builder.delimiter(delimiter).terminator(::csv::Terminator::CRLF)
            }
        };
        let mut writer = builder.from_writer(out);
        writer.write_record(columns.iter().map(|column| column.title.as_str())).map_err(io)?;
        let guard = matches!(preset, Preset::Excel { .. });
        Ok(Self { writer, columns, guard, guarded: Vec::new() })
    }

    /// One row.
    ///
    /// # Errors
    /// When the target can't be written.
    pub fn row(&mut self, line: &Line) -> Result<(), ExportError> {
        for column in &self.columns {
            let cell = column.cell(line);
            if self.guard && runs(&cell) {
                self.guarded.push(Guarded { uid: line.quote.uid.clone(), column: column.title.clone() });
                self.writer.write_field(format!("'{cell}")).map_err(io)?;
            } else {
                self.writer.write_field(cell.as_bytes()).map_err(io)?;
            }
        }
        self.writer.write_record(None::<&[u8]>).map_err(io)
    }

    /// End the table: gives back the target with everything handed over, and the guarded cells.
    ///
    /// # Errors
    /// When the target can't be written.
    pub fn end(self) -> Result<(W, Vec<Guarded>), ExportError> {
        let out = self.writer.into_inner().map_err(::csv::IntoInnerError::into_error)?;
        Ok((out, self.guarded))
    }
}

/// Write a small table for a spreadsheet: the titles first, all rows of one length. What a spreadsheet would
/// run is guarded by a leading `'`.
///
/// # Errors
/// When the file can't be written; what was there before is untouched then.
pub fn write_sheet(path: &std::path::Path, delimiter: u8, rows: &[Vec<String>]) -> Result<(), ExportError> {
    super::file::replace(path, |out| {
        out.write_all("\u{feff}".as_bytes())?;
        let mut builder = ::csv::WriterBuilder::new();
        let mut writer = builder.delimiter(delimiter).terminator(::csv::Terminator::CRLF).from_writer(out);
        for row in rows {
            let cells = row.iter().map(|cell| if runs(cell) { format!("'{cell}") } else { cell.clone() });
            writer.write_record(cells).map_err(io)?;
        }
        writer.flush()?;
        Ok(())
    })
}

/// Whether a spreadsheet would take a cell for a formula.
pub(super) fn runs(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// What stands between cells where a person's spreadsheet expects it: `;` where the comma is the
/// decimal sign. `locale` is a language tag (`ru-RU`, `de_CH.UTF-8`); unknown ones get the comma.
pub fn delimiter_of(locale: &str) -> u8 {
    let tag = locale.split(['.', '@']).next().unwrap_or_default().replace('_', "-").to_ascii_lowercase();
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    // A region has two letters or three digits; a script has four letters.
    let region = parts.find(|part| part.len() == 2 || part.bytes().all(|b| b.is_ascii_digit()));
    let comma = match region {
        Some("ch" | "li") => language == "fr",
        Some("mx" | "us" | "gt" | "hn" | "ni" | "pa" | "pe" | "pr" | "sv" | "do" | "419")
            if language == "es" =>
        {
            false
        }
        Some("za") => true,
        _ => DECIMAL_COMMA.contains(&language),
    };
    if comma { b';' } else { b',' }
}

/// Languages whose decimal sign is a comma (Unicode CLDR).
const DECIMAL_COMMA: &[&str] = &[
    "af", "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fi", "fo", "fr", "gl",
    "hr", "hu", "hy", "id", "is", "it", "ka", "kk", "ky", "lt", "lv", "mk", "nb", "nl", "nn", "no", "pl",
    "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tg", "tk", "tr", "tt", "uk", "uz", "vi",
];

/// The system's own error: its kind tells a pipe that was closed from a disk that is full.
fn io(error: ::csv::Error) -> ExportError {
    let words = error.to_string();
    ExportError::Write(match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        _ => std::io::Error::other(words),
    })
}
