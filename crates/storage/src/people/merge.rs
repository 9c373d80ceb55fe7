//! Two that are one and the same.

use super::aliases::put_name;
use super::named::name_of;
use crate::views::{Noun, Short};
use crate::{Error, Reading, Result, Writing, rows};

/// What is carried out in turn: ?1 is who stays, ?2 who goes.
const STEPS: &str = include_str!("merge.sql");

/// Make one of two: everything said by, on behalf of or relayed by `gone`, and its names, roles, tags
/// and notes, is `stays`' from now on.
///
/// # Errors
/// [`Error::Refused`] when they are the same already, or one is an unnamed source.
pub fn merge(w: &Writing, gone: i64, stays: i64) -> Result<()> {
    let alias = name_of(**w, gone)?;
    name_of(**w, stays)?;
    if gone == stays {
        return Err(Error::Refused(format!(
            "{} can't be merged into itself: name two.",
            Short(Noun::People, gone)
        )));
    }
    for id in [gone, stays] {
        named(**w, id)?;
    }
    for step in STEPS.split(';').map(str::trim).filter(|step| !step.is_empty()) {
        rows::run(w, step, [stays, gone])?;
    }
    // That this name is theirs is from now on a person's word.
    put_name(w, stays, &alias)
}

/// Refuse an unnamed source.
fn named(r: Reading, id: i64) -> Result<()> {
    let kind: Option<String> = rows::one(r, include_str!("kind.sql"), [id], |row| row.get(0))?;
    if kind.as_deref() != Some("unnamed") {
        return Ok(());
    }
    Err(Error::Refused(format!(
        "{} is an unnamed source: it belongs to its article, and the same words in two articles may mean two people. \
         Set the speaker of the quotation instead.",
        Short(Noun::People, id)
    )))
}
