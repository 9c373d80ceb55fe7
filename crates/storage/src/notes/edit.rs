//! Notes written, rewritten, kept at home or not, and deleted.

use crate::views::Noun;
use crate::{Result, Target, Writing, given, rows};
use rusqlite::params;

/// Write a note (Markdown) on something. Its id.
///
/// # Errors
/// [`crate::Error::Refused`] when it is empty; [`crate::Error::NotFound`] when there is nothing to write it on.
pub fn add(w: &Writing, on: Target, body: &str, private: bool) -> Result<i64> {
    on.must_exist(**w)?;
    let body = given::lines(body, "The note")?;
    let [article, quote, highlight, person, link] = on.columns();
    let actor = w.actor();
    let values =
        params![w.new_uid(), body, private, article, quote, highlight, person, link, actor.at, actor.who];
    rows::insert(w, include_str!("add.sql"), values)
}

/// Put other words in a note.
///
/// # Errors
/// As for [`add`].
pub fn rewrite(w: &Writing, id: i64, body: &str) -> Result<()> {
    rows::must_exist(**w, Noun::Notes, id)?;
    let body = given::lines(body, "The note")?;
    rows::run(w, include_str!("rewrite.sql"), params![id, body, w.actor().at])?;
    Ok(())
}

/// Keep notes out of every export, or let them into it again. How many were otherwise.
///
/// # Errors
/// [`crate::Error::NotFound`] when there is no such note.
pub fn set_private(w: &Writing, ids: &[i64], private: bool) -> Result<usize> {
    let mut changed = 0;
    for &id in ids {
        rows::must_exist(**w, Noun::Notes, id)?;
        changed += rows::run(w, include_str!("set_private.sql"), params![id, private, w.actor().at])?;
    }
    Ok(changed)
}

/// Delete notes.
///
/// # Errors
/// [`crate::Error::NotFound`] when there is no such note.
pub fn delete(w: &Writing, ids: &[i64]) -> Result<()> {
    for &id in ids {
        rows::must_exist(**w, Noun::Notes, id)?;
        rows::run(w, include_str!("delete.sql"), [id])?;
    }
    Ok(())
}
