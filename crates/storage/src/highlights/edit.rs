//! Highlights made, coloured and deleted.

use crate::articles::newest;
use crate::{Error, Patch, Reading, Result, Writing, given, rows, spans};
use onrecord_model::Span;
use rusqlite::params;

/// Mark a stretch of an article's newest text; spans are UTF-8 bytes of it. Its id.
///
/// # Errors
/// [`Error::Refused`] when a span does not fit the text or the colour is none.
pub fn add(w: &Writing, article: i64, at: &[Span], colour: Option<&str>) -> Result<i64> {
    let (revision, text) = newest(**w, article)?;
    let at = spans::checked(at, &text)?;
    let colour = colour.map(given::colour).transpose()?;
    let actor = w.actor();
    let values = params![w.new_uid(), revision, spans::json(&at), colour, actor.at, actor.who];
    rows::insert(w, include_str!("add.sql"), values)
}

/// Give a highlight a colour (`#rrggbb`), or none.
///
/// # Errors
/// [`Error::NotFound`] when there is no such highlight.
pub fn set_colour(w: &Writing, id: i64, colour: Patch<&str>) -> Result<()> {
    must_exist(**w, id)?;
    let colour = colour.try_map(given::colour)?;
    if !colour.is_keep() {
        rows::run(w, include_str!("set_colour.sql"), params![id, colour.over(None)])?;
    }
    Ok(())
}

/// Delete highlights, with the tags and notes on them.
///
/// # Errors
/// [`Error::NotFound`] when there is no such highlight.
pub fn delete(w: &Writing, ids: &[i64]) -> Result<()> {
    for &id in ids {
        must_exist(**w, id)?;
        rows::run(w, include_str!("delete.sql"), [id])?;
    }
    Ok(())
}

/// The highlight of a short id (`h3`) or uid, if there is one.
///
/// # Errors
/// When the database refuses.
pub fn find(r: Reading, word: &str) -> Result<Option<i64>> {
    let word = word.trim();
    let digits = word.strip_prefix(['h', 'H']).unwrap_or_default();
    let id: Option<i64> = digits.parse().ok().filter(|_| digits.bytes().all(|b| b.is_ascii_digit()));
    rows::one(r, include_str!("find.sql"), params![id, word], |row| row.get(0))
}

/// Refuse when there is no such highlight.
pub(crate) fn must_exist(r: Reading, id: i64) -> Result<()> {
    match find(r, &format!("h{id}"))? {
        Some(_) => Ok(()),
        None => Err(Error::NotFound { what: "highlight", which: format!("h{id}") }),
    }
}
