//! The columns of a table of quotations, one list.

use super::ExportError;
use onrecord_storage::views::{Named, NoteBrief, Placed, QuoteRow};
use std::borrow::Cow;

/// What one row of a table is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Per {
    /// A quotation.
    #[default]
    Quote,
    /// A quotation and one of its tags; quotations without a tag have no row.
    Tag,
    /// A quotation and one of its notes; quotations without a note have no row.
    Note,
}

/// One row to be written.
#[derive(Debug, Clone, Copy)]
pub struct Line<'q> {
    /// The quotation.
    pub quote: &'q QuoteRow,
    /// The row's tag, a full path, where there is a row per tag.
    pub tag: Option<&'q str>,
    /// The row's note, where there is a row per note.
    pub note: Option<&'q NoteBrief>,
    /// Whether private notes may leave.
    pub private_notes: bool,
}

/// A column: its name, and what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What the first line calls it.
    pub title: String,
    of: usize,
}

type Cell = for<'q> fn(&Line<'q>) -> Cow<'q, str>;

/// Every column in the order of the default set.
const ALL: [(&str, Cell); 42] = [
    ("uid", |l| l.quote.uid.as_str().into()),
    ("quoted_words", |l| maybe(l.quote.quoted_words.as_ref())),
    ("content", |l| l.quote.content.as_str().into()),
    ("kind", |l| l.quote.kind.name().into()),
    ("act", |l| l.quote.act.name().into()),
    ("speaker_as_printed", |l| match &l.quote.speaker_printed {
        Some(printed) => printed.as_str().into(),
        None => printed(&l.quote.speakers),
    }),
    ("person", |l| known(&l.quote.speakers)),
    ("role", |l| maybe(l.quote.role.as_ref())),
    ("on_behalf_of", |l| known(&l.quote.on_behalf_of)),
    ("chain", |l| known(&l.quote.chain)),
    ("said_on", |l| maybe(l.quote.said_on.as_ref())),
    ("occasion", |l| maybe(l.quote.occasion.as_ref())),
    ("in_answer_to", |l| maybe(l.quote.in_answer_to.as_ref())),
    ("language", |l| maybe(l.quote.language.as_ref())),
    ("own_translation", |l| maybe(l.quote.own_translation.as_ref())),
    ("translator", |l| maybe(l.quote.translator.as_ref())),
    ("headline", |l| maybe(l.quote.article.headline.as_ref())),
    ("outlet", |l| maybe(l.quote.article.outlet.as_ref())),
    ("section", |l| maybe(l.quote.article.section.as_ref())),
    ("published", |l| maybe(l.quote.article.published.as_ref())),
    ("url", |l| maybe(l.quote.article.url.as_ref())),
    (TAGS, |l| joined(l.quote.tags.iter().map(String::as_str))),
    (NOTES, |l| {
        let notes: Vec<&str> = l.notes().map(|note| note.body.as_str()).collect();
        notes.join("\n\n").into()
    }),
    ("review", |l| maybe(l.quote.review.as_ref())),
    ("who", |l| maybe(l.quote.reviewed_by.as_ref().or(l.quote.who.as_ref()))),
    ("context_before", |l| l.quote.before.as_str().into()),
    ("context_after", |l| l.quote.after.as_str().into()),
    ("spans", |l| spans(&l.quote.spans)),
    // Beyond the default set.
    ("quoted_spans", |l| spans(&l.quote.quoted)),
    ("cue", |l| maybe(l.quote.cue_words.as_ref())),
    ("rule", |l| maybe(l.quote.rule.as_ref())),
    ("article_uid", |l| l.quote.article.uid.as_str().into()),
    ("published_utc", |l| match l.quote.article.instant() {
        Ok(Some(instant)) => instant.utc.into(),
        Ok(None) | Err(_) => "".into(),
    }),
    ("zone_source", |l| match l.quote.article.instant() {
        Ok(Some(instant)) => instant.source.name().into(),
        Ok(None) | Err(_) => "".into(),
    }),
    ("medium", |l| maybe(l.quote.article.medium.as_ref())),
    ("edition", |l| maybe(l.quote.article.edition.as_ref())),
    ("dateline", |l| maybe(l.quote.article.dateline.as_ref())),
    ("words_before_change", |l| {
        let was: Vec<&str> = l.quote.changes.iter().filter_map(|change| change.was.as_deref()).collect();
        was.join("\n\n").into()
    }),
    // Only where there is a row for each.
    (TAG, |l| l.tag.unwrap_or_default().into()),
    (NOTE, |l| l.note.map_or("", |note| note.body.as_str()).into()),
    ("note_uid", |l| l.note.map_or("", |note| note.uid.as_str()).into()),
    ("note_who", |l| l.note.map_or("", |note| note.who.as_deref().unwrap_or_default()).into()),
];

const TAGS: &str = "tags";
const NOTES: &str = "notes";
const TAG: &str = "tag";
const NOTE: &str = "note";

/// How many of the columns make the default set.
const DEFAULT: usize = 28;

impl Per {
    /// Whether a table of these rows has a column.
    fn has(self, name: &str) -> bool {
        match name {
            TAG => self == Self::Tag,
            NOTE | "note_uid" | "note_who" => self == Self::Note,
            _ => true,
        }
    }

    /// The column that stands in the place of another in the default set: the row's own tag or note
    /// instead of all of them.
    fn instead(self, name: &'static str) -> &'static str {
        match (self, name) {
            (Self::Tag, TAGS) => TAG,
            (Self::Note, NOTES) => NOTE,
            (_, name) => name,
        }
    }
}

impl<'q> Line<'q> {
    /// The row of a quotation.
    pub const fn of(quote: &'q QuoteRow, private_notes: bool) -> Self {
        Self { quote, tag: None, note: None, private_notes }
    }

    /// The rows of a quotation: one, or one for each tag or note that may leave.
    pub fn all(quote: &'q QuoteRow, per: Per, private_notes: bool) -> Vec<Self> {
        let line = Self::of(quote, private_notes);
        match per {
            Per::Quote => vec![line],
            Per::Tag => quote.tags.iter().map(|tag| Self { tag: Some(tag), ..line }).collect(),
            Per::Note => line.notes().map(|note| Self { note: Some(note), ..line }).collect(),
        }
    }

    /// The quotation's notes that may leave.
    fn notes(&self) -> impl Iterator<Item = &'q NoteBrief> + use<'q> {
        let private = self.private_notes;
        self.quote.notes.iter().filter(move |note| private || !note.private)
    }
}

impl Column {
    /// The cell of this column in one row.
    pub(super) fn cell<'q>(&self, line: &Line<'q>) -> Cow<'q, str> {
        ALL[self.of].1(line)
    }
}

/// The names of the columns that a table of these rows can have.
pub fn known_columns(per: Per) -> Vec<&'static str> {
    ALL.iter().map(|(name, _)| *name).filter(|name| per.has(name)).collect()
}

/// The columns of the default set, in order.
pub fn default_columns(per: Per) -> Vec<&'static str> {
    ALL[..DEFAULT].iter().map(|(name, _)| per.instead(name)).collect()
}

/// The columns asked for as `uid,content=Words`, in that order; the default set for `None`.
///
/// # Errors
/// When there is no such column.
pub fn columns(asked: Option<&str>, per: Per) -> Result<Vec<Column>, ExportError> {
    let place = |wanted: &str| {
        ALL.iter().position(|(name, _)| name.eq_ignore_ascii_case(wanted) && per.has(name)).ok_or_else(|| {
            ExportError::NoColumn { asked: wanted.to_owned(), known: known_columns(per).join(", ") }
        })
    };
    let Some(asked) = asked else {
        let names = ALL[..DEFAULT].iter().map(|(name, _)| per.instead(name));
        return names.map(|name| Ok(Column { title: name.to_owned(), of: place(name)? })).collect();
    };
    asked
        .split(',')
        .map(|one| {
            let (name, title) = one.split_once('=').unwrap_or((one, one));
            Ok(Column { title: title.trim().to_owned(), of: place(name.trim())? })
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
