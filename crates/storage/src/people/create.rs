//! A person made by hand.

use super::aliases::put_name;
use crate::{Error, Result, Writing, given, rows};
use onrecord_model::PersonKind;
use rusqlite::params;

/// Make a person, organisation or document. Its id.
///
/// # Errors
/// [`Error::Refused`] when the name is empty, or the kind is that of an unnamed source.
pub fn create(w: &Writing, name: &str, kind: PersonKind, organisation: Option<&str>) -> Result<i64> {
    if kind == PersonKind::Unnamed {
        return Err(Error::Refused(
            "An unnamed source belongs to its article and is made with the quotation; make a person with a name instead."
                .to_owned(),
        ));
    }
    let name = given::line(name, "The name")?;
    let organisation = organisation.map(|name| given::line(name, "The organisation's name")).transpose()?;
    let actor = w.actor();
    let values = params![w.new_uid(), name, kind.name(), organisation, actor.at, actor.who];
    let id = rows::insert(w, include_str!("create.sql"), values)?;
    put_name(w, id, &name)?;
    Ok(id)
}
