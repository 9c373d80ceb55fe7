//! Tags hung on things and taken off.

use crate::views::Noun;
use crate::{Result, Target, Writing, rows};
use rusqlite::params;

/// Hang a tag on things; where it hangs already nothing happens. How many are new.
///
/// # Errors
/// [`crate::Error::NotFound`] when the tag or one of the things is not there.
pub fn hang(w: &Writing, tag: i64, on: &[Target]) -> Result<usize> {
    rows::must_exist(**w, Noun::Tags, tag)?;
    let mut new = 0;
    for target in on {
        target.must_exist(**w)?;
        let [article, quote, highlight, person, link] = target.columns();
        let actor = w.actor();
        let values = params![tag, article, quote, highlight, person, link, actor.at, actor.who];
        new += rows::run(w, include_str!("hang.sql"), values)?;
    }
    Ok(new)
}

/// Take a tag off things; where it does not hang nothing happens. How many it hung on.
///
/// # Errors
/// [`crate::Error::NotFound`] when there is no such tag.
pub fn take_off(w: &Writing, tag: i64, from: &[Target]) -> Result<usize> {
    rows::must_exist(**w, Noun::Tags, tag)?;
    let mut gone = 0;
    for target in from {
        let sql = include_str!("take_off.sql").replace("{column}", target.column());
        gone += rows::run(w, &sql, [target.id(), tag])?;
    }
    Ok(gone)
}
