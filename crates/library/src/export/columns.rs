//! The columns of a table of quotations, one list.

use super::ExportError;
use onrecord_storage::views::{Named, Placed, QuoteRow};
use std::borrow::Cow;

/// A column: its name, and what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What the first line calls it.
    pub title: String,
    of: usize,
}

type Cell = fn(&QuoteRow, bool) -> Cow<'_, str>;

/// Every column in the order of the default set. A cell knows whether private notes may leave.
const ALL: [(&str, Cell); 32] = [
    ("uid", |q, _| q.uid.as_str().into()),
    ("quoted_words", |q, _| maybe(q.quoted_words.as_ref())),
    ("content", |q, _| q.content.as_str().into()),
    ("kind", |q, _| q.kind.name().into()),
    ("act", |q, _| q.act.name().into()),
    ("speaker_as_printed", |q, _| match &q.speaker_printed {
        Some(printed) => printed.as_str().into(),
        None => printed(&q.speakers),
    }),
    ("person", |q, _| known(&q.speakers)),
    ("role", |q, _| maybe(q.role.as_ref())),
    ("on_behalf_of", |q, _| known(&q.on_behalf_of)),
    ("chain", |q, _| known(&q.chain)),
    ("said_on", |q, _| maybe(q.said_on.as_ref())),
    ("occasion", |q, _| maybe(q.occasion.as_ref())),
    ("in_answer_to", |q, _| maybe(q.in_answer_to.as_ref())),
    ("language", |q, _| maybe(q.language.as_ref())),
    ("own_translation", |q, _| maybe(q.own_translation.as_ref())),
    ("translator", |q, _| maybe(q.translator.as_ref())),
    ("headline", |q, _| maybe(q.article.headline.as_ref())),
    ("outlet", |q, _| maybe(q.article.outlet.as_ref())),
    ("section", |q, _| maybe(q.article.section.as_ref())),
    ("published", |q, _| maybe(q.article.published.as_ref())),
    ("url", |q, _| maybe(q.article.url.as_ref())),
    ("tags", |q, _| joined(q.tags.iter().map(String::as_str))),
    ("notes", |q, private| {
        let notes: Vec<&str> =
            q.notes.iter().filter(|n| private || !n.private).map(|n| n.body.as_str()).collect();
        notes.join("\n\n").into()
    }),
    ("review", |q, _| maybe(q.review.as_ref())),
    ("who", |q, _| maybe(q.reviewed_by.as_ref().or(q.who.as_ref()))),
    ("context_before", |q, _| q.before.as_str().into()),
    ("context_after", |q, _| q.after.as_str().into()),
    ("spans", |q, _| spans(&q.spans)),
    // Beyond the default set.
    ("quoted_spans", |q, _| spans(&q.quoted)),
    ("cue", |q, _| maybe(q.cue_words.as_ref())),
    ("rule", |q, _| maybe(q.rule.as_ref())),
    ("article_uid", |q, _| q.article.uid.as_str().into()),
];

/// How many of the columns make the default set.
const DEFAULT: usize = 28;

impl Column {
    /// The cell of this column for one quotation.
    pub(super) fn cell<'q>(&self, quote: &'q QuoteRow, private_notes: bool) -> Cow<'q, str> {
        ALL[self.of].1(quote, private_notes)
    }
}

/// The columns asked for as `uid,content=Words`, in that order; the default set for `None`.
///
/// # Errors
/// When there is no such column.
pub fn columns(asked: Option<&str>) -> Result<Vec<Column>, ExportError> {
    let named = |(of, (name, _)): (usize, &(&str, Cell))| Column { title: (*name).to_owned(), of };
    let Some(asked) = asked else { return Ok(ALL[..DEFAULT].iter().enumerate().map(named).collect()) };
    asked
        .split(',')
        .map(|one| {
            let (name, title) = one.split_once('=').unwrap_or((one, one));
            let of = ALL.iter().position(|(known, _)| known.eq_ignore_ascii_case(name.trim()));
            let of = of.ok_or_else(|| ExportError::NoColumn {
                asked: name.trim().to_owned(),
                known: ALL.map(|(name, _)| name).join(", "),
            })?;
            Ok(Column { title: title.trim().to_owned(), of })
        })
        .collect()
}

fn maybe(value: Option<&String>) -> Cow<'_, str> {
    value.map_or("", String::as_str).into()
}

fn known(people: &[Named]) -> Cow<'_, str> {
    joined(people.iter().map(Named::known_as))
}

fn printed(people: &[Named]) -> Cow<'_, str> {
    joined(people.iter().map(|named| named.name.as_str()))
}

/// Several values in one cell.
fn joined<'v>(mut values: impl Iterator<Item = &'v str>) -> Cow<'v, str> {
    let Some(first) = values.next() else { return "".into() };
    let mut all = Cow::Borrowed(first);
    for next in values {
        let all = all.to_mut();
        all.push_str("; ");
        all.push_str(next);
    }
    all
}

/// `[[start,end],…]` in code points of the revision's text.
fn spans(placed: &Placed) -> Cow<'static, str> {
    let pairs: Vec<String> = placed.points.iter().map(|(start, end)| format!("[{start},{end}]")).collect();
    format!("[{}]", pairs.join(",")).into()
}
