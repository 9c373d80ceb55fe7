//! The names a person goes by, in any script.

use super::named::name_of;
use crate::{Error, Result, Writing, given, rows};
use onrecord_model::{fold::fold, names::family_sound};
use rusqlite::params;

/// Note another name of a person; a known one becomes a person's word.
///
/// # Errors
/// [`Error::NotFound`] when there is no such person; [`Error::Refused`] when the name is empty.
pub fn add_alias(w: &Writing, person: i64, name: &str) -> Result<()> {
    name_of(**w, person)?;
    put_name(w, person, &given::line(name, "The name")?)
}

/// Forget another name of a person.
///
/// # Errors
/// [`Error::Refused`] when it is the name the person is shown by, or not a name of theirs.
pub fn remove_alias(w: &Writing, person: i64, name: &str) -> Result<()> {
    let shown = name_of(**w, person)?;
    let name = given::line(name, "The name")?;
    if name == shown {
        return Err(Error::Refused(format!(
            "“{name}” is the name this person is shown by: rename the person first, then take the old name away."
        )));
    }
    if rows::run(w, include_str!("remove_name.sql"), params![person, name])? == 0 {
        return Err(Error::Refused(format!("“{name}” is not among the names of “{shown}”.")));
    }
    Ok(())
}

/// A name with its folded form, which search and matching compare.
pub(super) fn put_name(w: &Writing, person: i64, name: &str) -> Result<()> {
    rows::run(w, include_str!("put_name.sql"), params![person, name, fold(name), family_sound(name)])?;
    Ok(())
}
