//! Tags found or made by their path: `Trade/Grain`.

use crate::views::tags::SEPARATOR;
use crate::views::{Noun, find_row};
use crate::{Error, Reading, Result, Writing, given, rows};
use rusqlite::params;

/// The names of a path, outermost first.
fn split(path: &str) -> Result<Vec<String>> {
    path.split(SEPARATOR)
        .map(|name| {
            given::line(name, "A name in the tag's path").map_err(|error| match error {
                Error::Refused(_) if name.trim().is_empty() => Error::Refused(format!(
                    "“{}” is not a path of tags: write names with one {SEPARATOR} between, for example Trade/Grain.",
                    path.trim()
                )),
                other => other,
            })
        })
        .collect()
}

/// The tag of that name right under `parent`; the same letters in another case are the same name.
pub(super) fn child(r: Reading, parent: Option<i64>, name: &str) -> Result<Option<i64>> {
    let read = |row: &rusqlite::Row| Ok((row.get(0)?, row.get(1)?));
    let children: Vec<(i64, String)> = rows::all(r, include_str!("children.sql"), [parent], read)?;
    let exact = children.iter().find(|(_, other)| other == name);
    let found = exact.or_else(|| children.iter().find(|(_, other)| given::same(other, name)));
    Ok(found.map(|(id, _)| *id))
}

fn walk(r: Reading, path: &[String]) -> Result<Option<i64>> {
    let mut at = None;
    for name in path {
        match child(r, at, name)? {
            Some(id) => at = Some(id),
            None => return Ok(None),
        }
    }
    Ok(at)
}

/// The tag of a path, or else of a short id (`t3`) or uid.
///
/// # Errors
/// [`Error::NotFound`] when there is none; [`Error::Refused`] when it is no path.
pub fn find(r: Reading, path: &str) -> Result<i64> {
    if let Some(id) = walk(r, &split(path)?)? {
        return Ok(id);
    }
    Ok(find_row(r, &[Noun::Tags], path)?.1)
}

/// The tag of a path; what is missing of the path is made.
///
/// # Errors
/// [`Error::Refused`] when it is no path.
pub fn find_or_create(w: &Writing, path: &str) -> Result<i64> {
    match find(**w, path) {
        Err(Error::NotFound { .. }) => {}
        known => return known,
    }
    let mut at = None;
    for name in split(path)? {
        at = match child(**w, at, &name)? {
            Some(id) => Some(id),
            None => {
                Some(rows::insert(w, include_str!("add.sql"), params![w.new_uid(), at, name, w.actor().who])?)
            }
        };
    }
    at.ok_or_else(|| Error::Refused("No tag was named.".to_owned()))
}

/// The whole path of a tag, as it is shown.
///
/// # Errors
/// [`Error::NotFound`] when there is no such tag.
pub fn path_of(r: Reading, id: i64) -> Result<String> {
    let path: Option<String> =
        rows::one(r, include_str!("path_of.sql"), params![id, SEPARATOR], |row| row.get(0))?;
    path.ok_or_else(|| rows::missing(Noun::Tags, id))
}
