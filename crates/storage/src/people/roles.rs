//! Roles with their dates.

use super::named::name_of;
use crate::{Error, Result, Writing, given, rows};
use onrecord_model::PartialDate;
use rusqlite::params;

/// A role that a person has or had.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Role {
    /// In words.
    pub role: String,
    /// Where.
    pub organisation: Option<String>,
    /// First day, as precise as it is known.
    pub since: Option<PartialDate>,
    /// Last day.
    pub until: Option<PartialDate>,
}

/// Note a role of a person; for a known one what is given here replaces what was noted.
///
/// # Errors
/// [`Error::Refused`] when it is empty or ends before it begins.
pub fn add_role(w: &Writing, person: i64, role: &Role) -> Result<()> {
    name_of(**w, person)?;
    let words = given::line(&role.role, "The role")?;
    let organisation = role.organisation.as_deref();
    let organisation = organisation.map(|name| given::line(name, "The organisation's name")).transpose()?;
    if let (Some(since), Some(until)) = (role.since, role.until)
        && ends_before(since, until)
    {
        return Err(Error::Refused(format!("The role would end ({until}) before it begins ({since}).")));
    }
    let day = |day: Option<PartialDate>| day.map(|day| day.to_string());
    let values = params![person, words, organisation, day(role.since), day(role.until)];
    rows::run(w, include_str!("put_role.sql"), values)?;
    Ok(())
}

/// Compared as precisely as both are known.
fn ends_before(since: PartialDate, until: PartialDate) -> bool {
    let (since, until) = (since.to_string(), until.to_string());
    let common = since.len().min(until.len());
    until[..common] < since[..common]
}

/// Forget a role of a person.
///
/// # Errors
/// [`Error::Refused`] when it is not a role of theirs.
pub fn remove_role(w: &Writing, person: i64, role: &str) -> Result<()> {
    let shown = name_of(**w, person)?;
    let role = given::line(role, "The role")?;
    if rows::run(w, include_str!("remove_role.sql"), params![person, role])? == 0 {
        return Err(Error::Refused(format!("“{role}” is not among the roles of “{shown}”.")));
    }
    Ok(())
}
