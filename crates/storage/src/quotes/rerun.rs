//! What a new run of the engine found, brought together with what is stored.
//!
//! Whatever a person said of a quotation (a review, a tag, a note, a speaker, edges, a link …) makes it
//! theirs: it stays as it is, and nothing new is proposed over its words. Of the machine's other
//! proposals those that were found again are brought up to date, the rest are withdrawn.

use super::add::add_one;
use crate::{Result, Writing, rows, spans, spans::json};
use onrecord_model::{FoundQuote, Span};
use rusqlite::params;

/// What became of the quotations of one text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settled {
    /// Proposed anew.
    pub added: Vec<i64>,
    /// Found again with another speaker, day or rule.
    pub changed: Vec<i64>,
    /// No longer found; they are gone.
    pub withdrawn: usize,
    /// Found otherwise than a person has it; the person's word stands.
    pub kept: usize,
}

/// A stored quotation as far as a run needs it.
struct Stored {
    id: i64,
    spans: Vec<Span>,
    nested_in: Option<i64>,
    fields: String,
    confidence: Option<f64>,
    people: String,
    /// A person said something of it.
    touched: bool,
    /// It was found again.
    met: bool,
}

/// Bring what was found in a revision together with what is stored of it. `name` notes whom a stored
/// quotation names.
///
/// # Errors
/// When the database refuses, or `name` does.
pub fn settle(
    w: &Writing,
    revision: i64,
    found: &[FoundQuote],
    language: Option<&str>,
    batch: i64,
    name: &mut dyn FnMut(&Writing, i64, &FoundQuote) -> Result<()>,
) -> Result<Settled> {
    let mut stored = stored(w, revision)?;
    let mut settled = Settled::default();
    // Where each of those found stands among the stored: what is nested in it needs to know.
    let mut ids: Vec<Option<i64>> = Vec::with_capacity(found.len());
    for quote in found {
        let outer = quote.nested_in.and_then(|outer| ids.get(outer).copied().flatten());
        let same = stored.iter().position(|row| !row.met && row.spans == quote.spans);
        if let Some(row) = same.map(|at| &mut stored[at]) {
            row.met = true;
            ids.push(Some(row.id));
            if row.touched {
                settled.kept += usize::from(row.fields != fields(quote)? || row.people != people(quote)?);
            } else if refind(w, row, outer, quote, name)? {
                settled.changed.push(row.id);
            }
        } else if let Some(row) = stored.iter().find(|row| row.touched && contends(quote, row)) {
            settled.kept += 1;
            ids.push(Some(row.id));
        } else {
            let id = add_one(w, revision, outer, quote, language, Some(batch))?;
            name(w, id, quote)?;
            settled.added.push(id);
            ids.push(Some(id));
        }
    }
    for row in stored.iter().filter(|row| !row.met && !row.touched) {
        rows::run(w, include_str!("delete.sql"), [row.id])?;
        settled.withdrawn += 1;
    }
    Ok(settled)
}

fn stored(w: &Writing, revision: i64) -> Result<Vec<Stored>> {
    type Raw = (i64, String, Option<i64>, String, Option<f64>, String, bool);
    let read = |row: &rusqlite::Row| -> rusqlite::Result<Raw> {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?, row.get(6)?))
    };
    let raw: Vec<Raw> = rows::all(**w, include_str!("stored.sql"), [revision], read)?;
    raw.into_iter()
        .map(|(id, json, nested_in, fields, confidence, people, touched)| {
            let spans = spans::read(&json, || format!("quotation {id}"))?;
            Ok(Stored { id, spans, nested_in, fields, confidence, people, touched, met: false })
        })
        .collect()
}

/// Bring a stored proposal up to date; false when it is so already.
fn refind(
    w: &Writing,
    row: &Stored,
    outer: Option<i64>,
    quote: &FoundQuote,
    name: &mut dyn FnMut(&Writing, i64, &FoundQuote) -> Result<()>,
) -> Result<bool> {
    let others = row.people != people(quote)?;
    let fields = row.fields != fields(quote)? || row.nested_in != outer;
    let sure = row.confidence.is_none_or(|was| (was - quote.confidence).abs() > f64::EPSILON);
    if fields || sure {
        rows::run(
            w,
            include_str!("refind.sql"),
            params![
                row.id,
                outer,
                json(&quote.quoted),
                quote.kind.name(),
                quote.act.name(),
                json(&quote.speaker),
                json(&quote.cue),
                quote.role,
                quote.said_on.map(|day| day.to_string()),
                json(&quote.said_on_from),
                quote.asked,
                quote.occasion,
                quote.addressee,
                quote.confidence,
                quote.rule,
            ],
        )?;
    }
    if others {
        rows::run(w, include_str!("drop_all_people.sql"), [row.id])?;
        name(w, row.id, quote)?;
    }
    // That the engine is a little more or less sure is nothing to look at again.
    Ok(others || fields)
}

/// What a run can find otherwise, as `stored.sql` writes it.
fn fields(quote: &FoundQuote) -> Result<String> {
    let said_on = quote.said_on.map(|day| day.to_string());
    let values = (
        json(&quote.quoted),
        quote.kind.name(),
        quote.act.name(),
        json(&quote.speaker),
        json(&quote.cue),
        &quote.role,
        said_on,
        json(&quote.said_on_from),
        &quote.asked,
        &quote.occasion,
        &quote.addressee,
        &quote.rule,
    );
    written(&values)
}

/// Whom a quotation names, as `stored.sql` writes it.
fn people(quote: &FoundQuote) -> Result<String> {
    let part = |part: &'static str, names: &[String]| -> Vec<(&'static str, usize, String)> {
        names.iter().enumerate().map(|(at, name)| (part, at, name.clone())).collect()
    };
    let behalf: Vec<String> = quote.on_behalf_of.iter().cloned().collect();
    let all = [part("chain", &quote.chain), part("on_behalf_of", &behalf), part("speaker", &quote.speakers)]
        .concat();
    written(&all)
}

fn written(values: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(values).map_err(|why| crate::Error::Damaged(format!("a found quotation ({why})")))
}

/// Whether what was found is a person's quotation otherwise cut: they share more than half of the longer,
/// or of what was found where it stands in no other.
fn contends(found: &FoundQuote, row: &Stored) -> bool {
    let length = |spans: &[Span]| -> usize { spans.iter().map(|span| span.len()).sum() };
    let (ours, theirs) = (length(&found.spans), length(&row.spans));
    let shared = length(&spans::clipped(&found.spans, &row.spans));
    shared * 2 > ours.max(theirs) || found.nested_in.is_none() && shared * 2 > ours
}
