//! CSV (RFC 4180), for code and for Excel.

use super::{Column, ExportError};
use onrecord_storage::views::QuoteRow;
use std::io::Write;

/// For whom the table is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// No byte order mark, LF, commas, nothing altered.
    Code,
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
    private_notes: bool,
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
    pub fn begin(
        mut out: W,
        preset: Preset,
        columns: Vec<Column>,
        private_notes: bool,
    ) -> Result<Self, ExportError> {
        let mut builder = ::csv::WriterBuilder::new();
        if let Preset::Excel { delimiter } = preset {
            out.write_all("\u{feff}".as_bytes())?;
            builder.delimiter(delimiter).terminator(::csv::Terminator::CRLF);
        }
        let mut writer = builder.from_writer(out);
        writer.write_record(columns.iter().map(|column| column.title.as_str())).map_err(io)?;
        let guard = matches!(preset, Preset::Excel { .. });
        Ok(Self { writer, columns, guard, private_notes, guarded: Vec::new() })
    }

    /// One quotation, one row.
    ///
    /// # Errors
    /// When the target can't be written.
    pub fn row(&mut self, quote: &QuoteRow) -> Result<(), ExportError> {
        for column in &self.columns {
            let cell = column.cell(quote, self.private_notes);
            if self.guard && cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
                self.guarded.push(Guarded { uid: quote.uid.clone(), column: column.title.clone() });
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

fn io(error: ::csv::Error) -> ExportError {
    ExportError::Write(error.into())
}
