//! How far the analyst is with articles.

use crate::views::{Noun, State};
use crate::{Error, Result, Writing, given, rows};
use rusqlite::params;

/// Say how far the analyst is with articles; excluding them needs the reason. How many were otherwise.
///
/// # Errors
/// [`Error::Refused`] when the reason is missing, or given for another state.
pub fn set_state(w: &Writing, ids: &[i64], state: State, reason: Option<&str>) -> Result<usize> {
    let reason = match (state, reason) {
        (State::Excluded, Some(reason)) => Some(given::line(reason, "The reason")?),
        (State::Excluded, None) => {
            return Err(Error::Refused(
                "An excluded article needs the reason: who reads the library later should know why it is left out."
                    .to_owned(),
            ));
        }
        (_, Some(_)) => {
            return Err(Error::Refused("Only excluded articles have a reason; leave it out.".to_owned()));
        }
        (_, None) => None,
    };
    let mut changed = 0;
    for &id in ids {
        rows::must_exist(**w, Noun::Articles, id)?;
        changed += rows::run(w, include_str!("set_state.sql"), params![id, state.name(), reason])?;
    }
    Ok(changed)
}
