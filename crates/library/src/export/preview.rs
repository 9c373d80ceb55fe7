//! The first rows of an export, as they would be written.

use super::csv::{Preset, runs};
use super::{ExportError, Form, Line, Wanted, jsonl};
use crate::lists::PAGE;
use crate::{Library, Result};
use onrecord_storage::views::{self, Count, Noun, Order, QuotePager};

/// Quotations beyond these are not counted but said to be more.
const COUNTED: usize = 100_000;

/// The first rows of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Titles of the columns; none for JSON Lines.
    pub titles: Vec<String>,
    /// The rows; of JSON Lines one cell, the line.
    pub rows: Vec<Vec<Cell>>,
    /// Quotations that meet the query.
    pub total: Count,
}

/// A cell as it would be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its text, with the guard where it has one.
    pub text: String,
    /// Whether it got a leading `'` so that no spreadsheet runs it.
    pub guarded: bool,
}

impl Library {
    /// The first `limit` rows of an export; nothing is written.
    ///
    /// # Errors
    /// When the library can't be read.
    pub fn export_preview(&self, wanted: &Wanted, limit: usize) -> Result<Preview> {
        Ok(self.read(|r| {
            // Quotations without a tag or note of their own have no row: more of them are looked at.
            let look = limit.max(PAGE);
            let filter = &wanted.query.filter;
            let (ids, total) = match (&wanted.only, wanted.order) {
                (Some(ids), None) => (ids.clone(), Count { rows: ids.len(), more: false }),
                (Some(ids), Some(order)) => {
                    (views::arrange(*r, ids, order)?, Count { rows: ids.len(), more: false })
                }
                (None, order) => (
                    views::find(*r, Noun::Quotes, filter, order.unwrap_or(Order::Newest), Some(look))?.ids,
                    views::count(*r, Noun::Quotes, filter, COUNTED)?,
                ),
            };
            let (columns, guard) = match &wanted.form {
                Form::Csv(preset, columns) => (columns.as_slice(), matches!(preset, Preset::Excel { .. })),
                Form::Jsonl | Form::Briefing(_) => (&[][..], false),
            };
            let mut preview = Preview {
                titles: columns.iter().map(|c| c.title.clone()).collect(),
                rows: Vec::new(),
                total,
            };
            let mut pager = QuotePager::new(*r);
            'pages: for page in ids[..ids.len().min(look)].chunks(PAGE) {
                for quote in pager.rows(page)? {
                    for line in Line::all(&quote, wanted.per, wanted.private_notes) {
                        if preview.rows.len() == limit {
                            break 'pages;
                        }
                        preview.rows.push(match &wanted.form {
                            Form::Csv(..) => columns.iter().map(|c| cell(&c.cell(&line), guard)).collect(),
                            Form::Jsonl | Form::Briefing(_) => vec![whole(&line)?],
                        });
                    }
                }
            }
            Ok::<_, ExportError>(preview)
        })?)
    }
}

fn cell(text: &str, guard: bool) -> Cell {
    let guarded = guard && runs(text);
    Cell { text: if guarded { format!("'{text}") } else { text.to_owned() }, guarded }
}

fn whole(line: &Line) -> Result<Cell, ExportError> {
    let mut out = Vec::new();
    jsonl::line(&mut out, line)?;
    Ok(Cell { text: String::from_utf8_lossy(&out).trim_end().to_owned(), guarded: false })
}
