//! How far the analyst is with quotations.

use crate::views::{Noun, Review};
use crate::{Result, Writing, rows};
use rusqlite::params;

/// Say how far the analyst is with quotations. How many were otherwise.
///
/// # Errors
/// [`crate::Error::NotFound`] when one of them is not there.
pub fn set_review(w: &Writing, ids: &[i64], review: Review) -> Result<usize> {
    let level = (review != Review::New).then(|| review.name());
    let (by, at) = level.map(|_| (w.actor().who.as_deref(), w.actor().at.as_str())).unzip();
    let mut changed = 0;
    for &id in ids {
        rows::must_exist(**w, Noun::Quotes, id)?;
        changed += rows::run(w, include_str!("set_review.sql"), params![id, level, by.flatten(), at])?;
    }
    Ok(changed)
}
