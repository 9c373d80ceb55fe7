//! Tags renamed, moved in the tree, and deleted.

use super::path::{child, path_of};
use crate::views::Noun;
use crate::views::tags::SEPARATOR;
use crate::{Error, Reading, Result, Writing, given, rows};
use rusqlite::params;

/// Give a tag another name; it keeps its place in the tree.
///
/// # Errors
/// [`Error::Refused`] when the name is taken there or holds a `/`.
pub fn rename(w: &Writing, id: i64, name: &str) -> Result<()> {
    let name = given::line(name, "The tag's name")?;
    if name.contains(SEPARATOR) {
        return Err(Error::Refused(format!(
            "“{name}” can't be a tag's name: {SEPARATOR} stands between names. To move a tag use `onrecord tags move`."
        )));
    }
    let parent = parent(**w, id)?;
    free(**w, parent, &name, id)?;
    rows::run(w, include_str!("rename.sql"), params![id, name])?;
    Ok(())
}

/// Put a tag, with all under it, under another; `None` puts it outermost.
///
/// # Errors
/// [`Error::Refused`] when it would stand under itself, or its name is taken there.
pub fn move_under(w: &Writing, id: i64, under: Option<i64>) -> Result<()> {
    parent(**w, id)?;
    if let Some(under) = under {
        rows::must_exist(**w, Noun::Tags, under)?;
        if rows::one(**w, include_str!("is_under.sql"), [under, id], |_| Ok(()))?.is_some() {
            return Err(Error::Refused(format!(
                "“{}” can't stand under “{}”, which is itself or stands under it.",
                path_of(**w, id)?,
                path_of(**w, under)?
            )));
        }
    }
    let name: String = rows::one(**w, include_str!("name.sql"), [id], |row| row.get(0))?.unwrap_or_default();
    free(**w, under, &name, id)?;
    rows::run(w, include_str!("move.sql"), params![id, under])?;
    Ok(())
}

/// Delete a tag; it comes off everything it hangs on.
///
/// # Errors
/// [`Error::Refused`] when tags stand under it.
pub fn delete(w: &Writing, id: i64) -> Result<()> {
    parent(**w, id)?;
    let read = |row: &rusqlite::Row| row.get(1);
    let under: Vec<String> = rows::all(**w, include_str!("children.sql"), [id], read)?;
    if !under.is_empty() {
        return Err(Error::Refused(format!(
            "“{}” has tags under it ({}): move or delete those first.",
            path_of(**w, id)?,
            few(&under)
        )));
    }
    rows::run(w, include_str!("delete.sql"), [id])?;
    Ok(())
}

fn few(names: &[String]) -> String {
    let shown = names.iter().take(5).cloned().collect::<Vec<_>>().join(", ");
    if names.len() > 5 { format!("{shown} …") } else { shown }
}

fn parent(r: Reading, id: i64) -> Result<Option<i64>> {
    rows::one(r, include_str!("parent.sql"), [id], |row| row.get(0))?
        .ok_or_else(|| rows::missing(Noun::Tags, id))
}

/// Refuse when another tag has that name there.
fn free(r: Reading, parent: Option<i64>, name: &str, id: i64) -> Result<()> {
    match child(r, parent, name)? {
        Some(other) if other != id => Err(Error::Refused(format!(
            "There is a tag “{}” already: choose another name, or hang that tag instead.",
            path_of(r, other)?
        ))),
        _ => Ok(()),
    }
}
