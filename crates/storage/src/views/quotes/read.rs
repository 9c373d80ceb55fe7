//! Rows of quotations read from their statement, by the place of each column in it.

use super::super::articles::{ArticleHead, head};
use super::super::context::around;
use super::super::noun::{Noun, Short};
use super::super::placed::Placed;
use super::{Named, NoteBrief, QuoteChange, QuoteRow};
use crate::{Error, Reading, Result};
use onrecord_model::{Act, Kind, offsets::Ruler};
use rusqlite::Row;
use std::sync::Arc;

/// The column of the revision's id.
pub(super) const REVISION: usize = 2;

/// A frozen text and the article it belongs to.
#[derive(Debug)]
pub(super) struct Source {
    head: Arc<ArticleHead>,
    number: i64,
    ruler: Ruler<'static>,
}

/// What a revision's quotations share.
pub(super) fn source(r: Reading, revision: i64) -> Result<Source> {
    let mut statement = r.connection().prepare_cached(include_str!("../sql/source_of_revision.sql"))?;
    let mut rows = statement.query([revision])?;
    let Some(row) = rows.next()? else {
        return Err(Error::Damaged(format!("revision {revision}, which has quotations but no article")));
    };
    let text: String = row.get("text")?;
    Ok(Source { head: Arc::new(head(row)?), number: row.get("number")?, ruler: Ruler::owning(text) })
}

/// A row of `quote_rows.sql`; who is named, notes and tags are added by the caller.
pub(super) fn quote(row: &Row, source: &Source) -> Result<QuoteRow> {
    let id: i64 = row.get(0)?;
    let of = || format!("quotation q{id}");
    let text = source.ruler.text();
    let placed = |column: usize| -> Result<Placed> {
        Placed::read(row.get_ref(column)?.as_str().unwrap_or_default(), &source.ruler, of)
    };
    let (spans, quoted, mention, cue, said_on_from) =
        (placed(3)?, placed(4)?, placed(5)?, placed(6)?, placed(7)?);
    let content =
        spans.words(text, of)?.ok_or_else(|| Error::Damaged(format!("{}, which has no words", of())))?;
    let (before, after) = around(&spans.bytes, text);
    let (before, after) = (before.to_owned(), after.to_owned());
    let unknown = |what: &str| Error::Damaged(format!("the {what} of {}", of()));
    Ok(QuoteRow {
        id: Short(Noun::Quotes, id),
        uid: row.get(1)?,
        quoted_words: quoted.words(text, of)?,
        content,
        kind: Kind::from_name(row.get_ref(8)?.as_str().unwrap_or_default()).ok_or_else(|| unknown("kind"))?,
        act: Act::from_name(row.get_ref(9)?.as_str().unwrap_or_default()).ok_or_else(|| unknown("act"))?,
        speaker_printed: mention.words(text, of)?,
        speakers: Vec::new(),
        role: row.get(10)?,
        on_behalf_of: Vec::new(),
        chain: Vec::new(),
        cue_words: cue.words(text, of)?,
        said_on: row.get(11)?,
        said_on_words: said_on_from.words(text, of)?,
        occasion: row.get(12)?,
        primary_source: row.get(13)?,
        in_answer_to: row.get(14)?,
        addressee: row.get(15)?,
        language: row.get::<_, Option<String>>(16)?.or_else(|| source.head.language.clone()),
        language_spoken: row.get(17)?,
        translated_by: row.get(18)?,
        own_translation: row.get(19)?,
        own_translation_language: row.get(20)?,
        translator: row.get(21)?,
        article: Arc::clone(&source.head),
        revision: source.number,
        changes: Vec::new(),
        tags: Vec::new(),
        notes: Vec::new(),
        review: row.get(22)?,
        reviewed_by: row.get(23)?,
        reviewed_at: row.get(24)?,
        origin: row.get(25)?,
        who: row.get(26)?,
        made_at: row.get(27)?,
        rule: row.get(28)?,
        confidence: row.get(29)?,
        nested_in: row.get(30)?,
        before,
        after,
        spans,
        quoted,
        mention,
        cue,
        said_on_from,
    })
}

/// In which part somebody is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Speaker,
    OnBehalfOf,
    Chain,
}

/// A row of `people_of_quotes.sql`.
pub(super) fn named(row: &Row) -> rusqlite::Result<(Part, Named)> {
    let part = match row.get_ref(1)?.as_str().unwrap_or_default() {
        "speaker" => Part::Speaker,
        "on_behalf_of" => Part::OnBehalfOf,
        _ => Part::Chain,
    };
    let id: Option<i64> = row.get(3)?;
    Ok((part, Named { name: row.get(2)?, id: id.map(|id| Short(Noun::People, id)), person: row.get(4)? }))
}

/// A row of `notes_of_quotes.sql`.
pub(super) fn note(row: &Row) -> rusqlite::Result<NoteBrief> {
    Ok(NoteBrief {
        id: Short(Noun::Notes, row.get(1)?),
        uid: row.get(2)?,
        body: row.get(3)?,
        private: row.get(4)?,
        who: row.get(5)?,
    })
}

/// A row of `changes_of_quotes.sql`, or of a statement like it.
pub(crate) fn change(row: &Row) -> rusqlite::Result<QuoteChange> {
    Ok(QuoteChange {
        fate: row.get(1)?,
        score: row.get(2)?,
        was: row.get(3)?,
        now: row.get(4)?,
        seen_at: row.get(5)?,
        revision: row.get(6)?,
    })
}
