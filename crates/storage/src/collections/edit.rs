//! Collections made, described, filled and deleted.

use super::list::named;
use crate::views::Noun;
use crate::{Error, Patch, Reading, Result, Writing, given, rows};
use rusqlite::params;

/// Make an empty collection. Its id.
///
/// # Errors
/// [`Error::Refused`] when there is one of that name.
pub fn create(w: &Writing, name: &str) -> Result<i64> {
    let name = given::line(name, "The collection's name")?;
    free(**w, &name, None)?;
    let actor = w.actor();
    rows::insert(w, include_str!("create.sql"), params![w.new_uid(), name, actor.at, actor.who])
}

/// Give a collection another name.
///
/// # Errors
/// [`Error::Refused`] when there is another of that name.
pub fn rename(w: &Writing, id: i64, name: &str) -> Result<()> {
    let name = given::line(name, "The collection's name")?;
    free(**w, &name, Some(id))?;
    touched(rows::run(w, include_str!("rename.sql"), params![id, name])?, id)
}

/// Say what a collection is for, or clear it.
///
/// # Errors
/// [`Error::NotFound`] when there is no such collection.
pub fn describe(w: &Writing, id: i64, description: Patch<&str>) -> Result<()> {
    let description = description.try_map(|text| given::lines(text, "The description"))?;
    if description.is_keep() {
        return Ok(());
    }
    touched(rows::run(w, include_str!("describe.sql"), params![id, description.over(None)])?, id)
}

/// Delete a collection; its articles stay in the library.
///
/// # Errors
/// [`Error::NotFound`] when there is no such collection.
pub fn delete(w: &Writing, id: i64) -> Result<()> {
    touched(rows::run(w, include_str!("delete.sql"), [id])?, id)
}

/// Put articles in a collection; those that are in it stay. How many are new.
///
/// # Errors
/// [`Error::NotFound`] when the collection or one of the articles is not there.
pub fn put_in(w: &Writing, id: i64, articles: &[i64]) -> Result<usize> {
    touched(rows::all(**w, include_str!("exists.sql"), [id], |_| Ok(()))?.len(), id)?;
    let mut new = 0;
    for &article in articles {
        rows::must_exist(**w, Noun::Articles, article)?;
        new += rows::run(w, include_str!("put_in.sql"), [id, article])?;
    }
    Ok(new)
}

/// Take articles out of a collection. How many were in it.
///
/// # Errors
/// When the database refuses.
pub fn take_out(w: &Writing, id: i64, articles: &[i64]) -> Result<usize> {
    let mut gone = 0;
    for &article in articles {
        gone += rows::run(w, include_str!("take_out.sql"), [id, article])?;
    }
    Ok(gone)
}

fn free(r: Reading, name: &str, but: Option<i64>) -> Result<()> {
    match named(r, name)? {
        Some(other) if Some(other) != but => {
            Err(Error::Refused(format!("There is a collection “{name}” already: choose another name.")))
        }
        _ => Ok(()),
    }
}

fn touched(rows: usize, id: i64) -> Result<()> {
    if rows > 0 { Ok(()) } else { Err(Error::NotFound { what: "collection", which: id.to_string() }) }
}
