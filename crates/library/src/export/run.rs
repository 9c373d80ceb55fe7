//! An export carried out: the list built once, its rows read and written a page at a time.

use super::csv::{Guarded, Preset, Table};
use super::{Column, ExportError, Line, Per, briefing, file, jsonl};
use crate::{Library, Progress, Report, Result, lists::PAGE, query::Query};
use onrecord_storage::Reading;
use onrecord_storage::views::{self, LeftOut, Noun, Order, QuotePager};
use std::io::Write;
use std::path::Path;

/// In what form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// A table with these columns.
    Csv(Preset, Vec<Column>),
    /// Every record whole, one a line.
    Jsonl,
    /// A text to be read.
    Briefing(briefing::Briefing),
}

/// What is to leave.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// Which quotations.
    pub query: Query,
    /// Or just these, whatever the query finds.
    pub only: Option<Vec<i64>>,
    /// In what order; a briefing has its own. `None`: newest first, or as `only` has them.
    pub order: Option<Order>,
    /// In what form.
    pub form: Form,
    /// What a row is about.
    pub per: Per,
    /// Whether private notes may leave.
    pub private_notes: bool,
}

/// What left.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exported {
    /// Quotations that met the query.
    pub quotes: usize,
    /// Rows written, the line of titles apart.
    pub rows: usize,
    /// Quotations that have no row, having no tag or note of their own.
    pub without: usize,
    /// Of a briefing: quotations that met the query and were left out because nobody asked for such.
    pub left_out: LeftOut,
    /// Every cell that was altered so that no spreadsheet runs it.
    pub guarded: Vec<Guarded>,
}

impl Library {
    /// Write quotations in the order wanted, those of one article in reading order. `report` hears of every page and may break off.
    ///
    /// # Errors
    /// When the library can't be read, `out` can't be written, or `report` broke off.
    pub fn export<W: Write>(&self, wanted: &Wanted, out: W, report: Report<'_>) -> Result<Exported> {
        Ok(self.read(|r| export(*r, wanted, out, report))?)
    }

    /// The same into a file, which is there whole or not at all; one of that name is replaced then.
    ///
    /// # Errors
    /// As above; what was there before is untouched.
    pub fn export_to(&self, wanted: &Wanted, path: &Path, report: Report<'_>) -> Result<Exported> {
        Ok(self.read(|r| file::replace(path, |out| export(*r, wanted, out, report)))?)
    }
}

fn export<W: Write>(
    r: Reading,
    wanted: &Wanted,
    mut out: W,
    report: Report<'_>,
) -> Result<Exported, ExportError> {
    if let Form::Briefing(briefing) = &wanted.form {
        return briefing::write(r, wanted, briefing, out, report);
    }
    let ids = match (&wanted.only, wanted.order) {
        (Some(ids), None) => ids.clone(),
        (Some(ids), Some(order)) => views::arrange(r, ids, order)?,
        (None, order) => {
            views::find(r, Noun::Quotes, &wanted.query.filter, order.unwrap_or(Order::Newest), None)?.ids
        }
    };
    let mut done = Exported::default();
    match &wanted.form {
        Form::Csv(preset, columns) => {
            let mut table = Table::begin(out, *preset, columns.clone())?;
            pages(r, &ids, wanted, &mut done, report, &mut |line| table.row(line))?;
            let (mut out, guarded) = table.end()?;
            out.flush()?;
            done.guarded = guarded;
        }
        Form::Jsonl => {
            pages(r, &ids, wanted, &mut done, report, &mut |line| jsonl::line(&mut out, line))?;
            out.flush()?;
        }
        Form::Briefing(_) => {}
    }
    Ok(done)
}

fn pages(
    r: Reading,
    ids: &[i64],
    wanted: &Wanted,
    done: &mut Exported,
    report: Report<'_>,
    write: &mut dyn FnMut(&Line) -> Result<(), ExportError>,
) -> Result<(), ExportError> {
    let mut pager = QuotePager::new(r);
    for page in ids.chunks(PAGE) {
        for quote in pager.rows(page)? {
            let lines = Line::all(&quote, wanted.per, wanted.private_notes);
            done.quotes += 1;
            done.rows += lines.len();
            done.without += usize::from(lines.is_empty());
            for line in &lines {
                write(line)?;
            }
        }
        let come =
            Progress { what: "Writing quotations", done: done.quotes as u64, of: Some(ids.len() as u64) };
        if report(come).is_break() {
            return Err(ExportError::Stopped);
        }
    }
    Ok(())
}
