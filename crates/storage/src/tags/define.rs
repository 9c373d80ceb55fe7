//! What a tag stands for, and its colour.

use crate::views::Noun;
use crate::{Patch, Result, Writing, given, rows};
use rusqlite::params;

/// Set or clear a tag's colour (`#rrggbb`) and definition.
///
/// # Errors
/// [`crate::Error::Refused`] when the colour is none; [`crate::Error::NotFound`] when there is no such tag.
pub fn define(w: &Writing, id: i64, colour: Patch<&str>, definition: Patch<&str>) -> Result<()> {
    let read = |row: &rusqlite::Row| Ok((row.get(0)?, row.get(1)?));
    let old: Option<(Option<String>, Option<String>)> =
        rows::one(**w, include_str!("definition.sql"), [id], read)?;
    let (old_colour, old_definition) = old.ok_or_else(|| rows::missing(Noun::Tags, id))?;
    let colour = colour.try_map(given::colour)?.over(old_colour);
    let definition = definition.try_map(|text| given::lines(text, "The definition"))?.over(old_definition);
    rows::run(w, include_str!("define.sql"), params![id, colour, definition])?;
    Ok(())
}
