//! Name, kind and organisation of a person.

use super::aliases::put_name;
use super::named::name_of;
use crate::views::Noun;
use crate::{Error, Patch, Result, Writing, given, rows};
use onrecord_model::PersonKind;
use rusqlite::params;

/// Show a person by another name; the old one stays as an alias.
///
/// # Errors
/// [`Error::NotFound`] when there is no such person; [`Error::Refused`] when the name is empty.
pub fn rename(w: &Writing, person: i64, name: &str) -> Result<()> {
    let old = name_of(**w, person)?;
    let name = given::line(name, "The name")?;
    if old == name {
        return Ok(());
    }
    put_name(w, person, &old)?;
    put_name(w, person, &name)?;
    rows::run(w, include_str!("rename.sql"), params![person, name, w.hand()])?;
    Ok(())
}

/// Say what a speaker is.
///
/// # Errors
/// [`Error::Refused`] from and to an unnamed source, which belongs to its article.
pub fn set_kind(w: &Writing, person: i64, kind: PersonKind) -> Result<()> {
    let old: Option<String> = rows::one(**w, include_str!("kind.sql"), [person], |row| row.get(0))?;
    let old = old.ok_or_else(|| rows::missing(Noun::People, person))?;
    if old == kind.name() {
        return Ok(());
    }
    if kind == PersonKind::Unnamed {
        return Err(Error::Refused(
            "A person with a name can't be made an unnamed source: set the quotation's speaker instead."
                .to_owned(),
        ));
    }
    rows::run(w, include_str!("set_kind.sql"), params![person, kind.name(), w.hand()])?;
    Ok(())
}

/// Say to which organisation a person belongs, or that it is not known.
///
/// # Errors
/// [`Error::NotFound`] when there is no such person.
pub fn set_organisation(w: &Writing, person: i64, organisation: Patch<&str>) -> Result<()> {
    name_of(**w, person)?;
    let organisation = organisation.try_map(|name| given::line(name, "The organisation's name"))?;
    if !organisation.is_keep() {
        let values = params![person, organisation.over(None), w.hand()];
        rows::run(w, include_str!("set_organisation.sql"), values)?;
    }
    Ok(())
}
