//! A further text of an article.

use crate::views::Noun;
use crate::{Error, Reading, Result, Writing, rows};
use onrecord_model::{BlockKind, RevisionText, Span};
use rusqlite::params;
use serde_json::{Map, Value};

/// The newest text of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Current {
    /// Id of the revision.
    pub id: i64,
    /// Its text.
    pub text: String,
    /// Its blocks, in bytes of the text.
    pub blocks: Vec<(BlockKind, Span)>,
    capture: Option<i64>,
    sources: String,
}

/// A text about to be stored.
#[derive(Debug)]
pub struct NewRevision<'t> {
    /// The text.
    pub text: &'t RevisionText,
    /// SHA-256 of it, hexadecimal.
    pub sha256: &'t str,
    /// Where it comes from.
    pub from: From<'t>,
}

/// Where a further text comes from.
#[derive(Debug, Clone, Copy)]
pub enum From<'t> {
    /// A person corrected these parts: their source is the person then.
    Correction(&'t [&'static str]),
    /// The outlet's page was captured once more; this is the row of the capture.
    Recapture(i64),
}

/// The newest text.
///
/// # Errors
/// [`Error::NotFound`] when there is no such article; [`Error::Damaged`] when its blocks can't be read.
pub fn current(r: Reading, article: i64) -> Result<Current> {
    let read = |row: &rusqlite::Row| {
        Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?, row.get(3)?, row.get(4)?))
    };
    let found = rows::one(r, include_str!("current.sql"), [article], read)?;
    let (id, text, blocks, capture, sources) = found.ok_or_else(|| rows::missing(Noun::Articles, article))?;
    let blocks: Vec<(BlockKind, usize, usize)> = serde_json::from_str(&blocks)
        .map_err(|e| Error::Damaged(format!("the blocks of article a{article} ({e})")))?;
    let blocks = blocks.into_iter().map(|(kind, start, end)| (kind, Span::new(start, end))).collect();
    Ok(Current { id, text, blocks, capture, sources })
}

/// The newest text's words alone.
///
/// # Errors
/// [`Error::NotFound`] when there is no such article.
pub fn text(r: Reading, article: i64) -> Result<String> {
    rows::one(r, include_str!("text.sql"), [article], |row| row.get(0))?
        .ok_or_else(|| rows::missing(Noun::Articles, article))
}

/// Store a further text and make it the newest. Its id. The marks stay on the old one until they are moved.
///
/// # Errors
/// When the database refuses.
pub fn add(w: &Writing, article: i64, old: &Current, new: &NewRevision) -> Result<i64> {
    let blocks: Vec<(&str, usize, usize)> =
        new.text.blocks.iter().map(|b| (b.kind.name(), b.span.start, b.span.end)).collect();
    let blocks = serde_json::to_string(&blocks)
        .map_err(|e| Error::Damaged(format!("blocks that can't be written as JSON ({e})")))?;
    let number: i64 =
        rows::one(**w, include_str!("next_number.sql"), [article], |row| row.get(0))?.unwrap_or(1);
    let actor = w.actor();
    let (capture, reason, parts) = match new.from {
        From::Correction(parts) => (old.capture, "correction", parts),
        From::Recapture(capture) => (Some(capture), "recapture", &[][..]),
    };
    let values = params![
        w.new_uid(),
        article,
        number,
        capture,
        reason,
        new.text.text,
        blocks,
        new.sha256,
        actor.at,
        actor.who,
    ];
    let revision = rows::insert(w, include_str!("../articles/add_revision.sql"), values)?;
    let mut sources: Map<String, Value> = serde_json::from_str(&old.sources)
        .map_err(|e| Error::Damaged(format!("the sources of article a{article} ({e})")))?;
    let by = actor
        .who
        .as_ref()
        .map_or_else(|| "corrected by hand".to_owned(), |who| format!("corrected by {who}"));
    for part in parts {
        sources.insert((*part).to_owned(), Value::from(by.clone()));
    }
    rows::run(w, include_str!("set_newest.sql"), params![article, number, Value::from(sources).to_string()])?;
    Ok(revision)
}
