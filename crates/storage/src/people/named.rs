//! A person that somebody names.

use super::create;
use crate::views::{Noun, Short};
use crate::{Error, Reading, Result, Writing, given, rows};
use onrecord_model::{PersonKind, fold::fold};

/// The name a person is shown by.
///
/// # Errors
/// [`Error::NotFound`] when there is no such person.
pub fn name_of(r: Reading, person: i64) -> Result<String> {
    rows::one(r, include_str!("name.sql"), [person], |row| row.get(0))?
        .ok_or_else(|| rows::missing(Noun::People, person))
}

/// Everybody who goes by this name, in any script and case; unnamed sources have none.
///
/// # Errors
/// When the database refuses.
pub fn named(r: Reading, name: &str) -> Result<Vec<i64>> {
    let folded = fold(name);
    if folded.is_empty() {
        return Ok(Vec::new());
    }
    rows::all(r, include_str!("by_name.sql"), [folded], |row| row.get(0))
}

/// The person who goes by this name, in any script and case; a new one where there is none.
///
/// # Errors
/// [`Error::Refused`] when several go by it, or it is empty.
pub fn find_or_create(w: &Writing, name: &str) -> Result<i64> {
    let name = given::line(name, "The name")?;
    let known = named(**w, &name)?;
    match known[..] {
        [] => create(w, &name, PersonKind::Person, None),
        [one] => Ok(one),
        _ => {
            let ids: Vec<String> =
                known.iter().take(9).map(|id| Short(Noun::People, *id).to_string()).collect();
            Err(Error::Refused(format!(
                "“{name}” is the name of several in this library ({}): say which by the id.",
                ids.join(", ")
            )))
        }
    }
}
