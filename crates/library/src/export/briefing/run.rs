//! A briefing carried out: an ordered list of ids, read and written a page at a time.

use super::entry::{heading, key};
use super::markdown::Markdown;
use super::word::Word;
use super::{Briefing, Entry, Format, Head, Heading, Sheet};
use crate::export::{ExportError, Exported, Form, Wanted};
use crate::{Library, Progress, Report, Result, lists::PAGE};
use onrecord_storage::Reading;
use onrecord_storage::views::{self, Count, LeftOut, Noun, QuotePager};
use std::io::Write;

/// Word itself grows slow beyond so many quotations in a file, and what is packed is held in memory.
pub const WORD_LIMIT: usize = 20_000;

/// Quotations beyond these are not counted for a look but said to be more.
const COUNTED: usize = 100_000;

/// The first quotations of a briefing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BriefingLook {
    /// What stands above them.
    pub head: Head,
    /// Each with its heading where a new one begins.
    pub entries: Vec<(Option<Heading>, Entry)>,
    /// Quotations that meet the query.
    pub total: Count,
}

impl Library {
    /// The first `limit` quotations of a briefing; nothing is written.
    ///
    /// # Errors
    /// When the library can't be read, or no briefing is wanted.
    pub fn briefing_look(&self, wanted: &Wanted, limit: usize) -> Result<BriefingLook> {
        let Form::Briefing(briefing) = &wanted.form else {
            return Err(crate::Error::Refused("Only a briefing can be looked at as one.".into()));
        };
        Ok(self.read(|r| {
            let found = found(*r, wanted, briefing, Some(limit))?;
            let head = head(briefing, wanted, found.total.rows, found.left);
            let mut entries = Vec::new();
            let mut groups = Groups::default();
            for quote in QuotePager::new(*r).rows(&found.ids)? {
                let heading = groups.begins(&quote, briefing).then(|| heading(&quote, briefing));
                entries.push((heading, Entry::new(&quote, briefing, wanted.private_notes)?));
            }
            Ok::<_, ExportError>(BriefingLook { head, entries, total: found.total })
        })?)
    }
}

/// Which quotations there are.
struct Found {
    ids: Vec<i64>,
    total: Count,
    left: LeftOut,
}

/// All that are wanted, in order; or the first `limit`, and then nothing is counted beyond [`COUNTED`].
fn found(
    r: Reading,
    wanted: &Wanted,
    briefing: &Briefing,
    limit: Option<usize>,
) -> Result<Found, ExportError> {
    let order = briefing.by.order();
    if let Some(ids) = &wanted.only {
        let mut ids = views::arrange(r, ids, order)?;
        let total = Count { rows: ids.len(), more: false };
        ids.truncate(limit.unwrap_or(usize::MAX));
        return Ok(Found { ids, total, left: LeftOut::default() });
    }
    let filter = &wanted.query.filter;
    let ids = views::find(r, Noun::Quotes, filter, order, limit)?.ids;
    let total = match limit {
        Some(_) => views::count(r, Noun::Quotes, filter, COUNTED)?,
        None => Count { rows: ids.len(), more: false },
    };
    let left = views::left_out(r, filter, limit.map_or(usize::MAX, |_| COUNTED))?;
    Ok(Found { ids, total, left })
}

/// Write a briefing of what is wanted.
pub(in crate::export) fn write<W: Write>(
    r: Reading,
    wanted: &Wanted,
    briefing: &Briefing,
    mut out: W,
    report: Report<'_>,
) -> Result<Exported, ExportError> {
    let Found { ids, left, .. } = found(r, wanted, briefing, None)?;
    if briefing.format == Format::Word && ids.len() > WORD_LIMIT {
        return Err(ExportError::TooMany { quotes: ids.len(), limit: WORD_LIMIT });
    }
    let head = head(briefing, wanted, ids.len(), left);
    let mut work = Work { r, ids: &ids, wanted, briefing, report };
    let mut done = Exported { left_out: left, ..Exported::default() };
    match briefing.format {
        Format::Markdown => {
            let mut sheet = Markdown { out: &mut out };
            work.write(&head, &mut sheet, &mut done)?;
        }
        Format::Word => {
            let mut sheet = Word::begin(briefing, &head)?;
            work.write(&head, &mut sheet, &mut done)?;
            sheet.end(&mut out)?;
        }
    }
    out.flush()?;
    Ok(done)
}

fn head(briefing: &Briefing, wanted: &Wanted, quotes: usize, left: LeftOut) -> Head {
    let query = wanted.only.is_none().then_some(briefing.asked.as_str());
    Head::new(briefing, query, quotes, left)
}

/// Which heading the quotations stand under now.
#[derive(Default)]
struct Groups(Option<String>);

impl Groups {
    /// Whether a new heading begins with this quotation.
    fn begins(&mut self, quote: &views::QuoteRow, briefing: &Briefing) -> bool {
        let key = Some(key(quote, briefing.by));
        let new = self.0 != key;
        self.0 = key;
        new
    }
}

/// The loop that every format shares.
struct Work<'w, 'p> {
    r: Reading<'w>,
    ids: &'w [i64],
    wanted: &'w Wanted,
    briefing: &'w Briefing,
    report: Report<'p>,
}

impl Work<'_, '_> {
    fn write(&mut self, head: &Head, sheet: &mut dyn Sheet, done: &mut Exported) -> Result<(), ExportError> {
        sheet.head(head)?;
        let mut pager = QuotePager::new(self.r);
        let mut groups = Groups::default();
        for page in self.ids.chunks(PAGE) {
            for quote in pager.rows(page)? {
                if groups.begins(&quote, self.briefing) {
                    sheet.group(&heading(&quote, self.briefing))?;
                }
                sheet.entry(&Entry::new(&quote, self.briefing, self.wanted.private_notes)?)?;
                done.quotes += 1;
                done.rows += 1;
            }
            let (now, of) = (done.quotes as u64, Some(self.ids.len() as u64));
            if (self.report)(Progress { what: "Writing quotations", done: now, of }).is_break() {
                return Err(ExportError::Stopped);
            }
        }
        Ok(())
    }
}
