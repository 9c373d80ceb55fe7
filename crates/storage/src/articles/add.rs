//! A new article with its first revision.

use crate::captures::{self, NewCapture};
use crate::{Error, Result, Writing};
use onrecord_model::address::canonical;
use onrecord_model::{ArticleDraft, PrintedTime, RevisionText};
use rusqlite::params;

/// An article about to be stored.
#[derive(Debug)]
pub struct NewArticle<'a> {
    /// What was read from the page.
    pub draft: &'a ArticleDraft,
    /// Its frozen text.
    pub text: &'a RevisionText,
    /// SHA-256 of the frozen text, hexadecimal.
    pub text_sha256: &'a str,
    /// Who published.
    pub outlet: Option<i64>,
    /// The bytes it was read from; their file is there already.
    pub capture: &'a NewCapture<'a>,
    /// The import it belongs to.
    pub batch: Option<i64>,
}

/// Where it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Added {
    /// The article.
    pub article: i64,
    /// Its first revision.
    pub revision: i64,
}

/// Store an article, its capture's row and its first revision. The index is the caller's.
///
/// # Errors
/// When the database refuses.
pub fn add(w: &Writing, new: &NewArticle) -> Result<Added> {
    let connection = w.connection();
    let actor = w.actor();
    let draft = new.draft;
    let json = |value: serde_json::Result<String>| {
        value.map_err(|e| Error::Damaged(format!("a field of a page that can't be written as JSON ({e})")))
    };
    let local = |time: &Option<PrintedTime>| time.as_ref().map(PrintedTime::local);
    let zone = |time: &Option<PrintedTime>| time.as_ref().and_then(PrintedTime::zone_text);
    let article: i64 = connection.prepare_cached(include_str!("add.sql"))?.insert(params![
        w.new_uid(),
        new.outlet,
        draft.section,
        json(serde_json::to_string(&draft.byline))?,
        local(&draft.published),
        zone(&draft.published),
        draft.sources.get("published"),
        local(&draft.updated),
        zone(&draft.updated),
        draft.sources.get("updated"),
        draft.photo_credit,
        draft.url,
        draft.language.as_ref().map(onrecord_model::Lang::as_str),
        json(serde_json::to_string(&draft.sources))?,
        actor.at,
        actor.who,
        new.batch,
        draft.url.as_deref().map(canonical),
    ])?;
    let capture = captures::add(w, article, new.capture)?;
    let blocks: Vec<(&str, usize, usize)> =
        new.text.blocks.iter().map(|b| (b.kind.name(), b.span.start, b.span.end)).collect();
    let revision = connection.prepare_cached(include_str!("add_revision.sql"))?.insert(params![
        w.new_uid(),
        article,
        1,
        capture,
        "capture",
        new.text.text,
        json(serde_json::to_string(&blocks))?,
        new.text_sha256,
        actor.at,
        actor.who,
    ])?;
    Ok(Added { article, revision })
}
