//! Texts that are nearly one, found by the bands they share.

use crate::{Reading, Result, Writing, rows};
use rusqlite::params;

/// Most articles that are looked at.
const MOST: i64 = 6;

/// Note the bands of an article's text.
pub(super) fn put(w: &Writing, article: i64, bands: &[i64]) -> Result<()> {
    let mut insert = w.connection().prepare_cached(include_str!("put_band.sql"))?;
    for band in bands {
        insert.execute(params![band, article])?;
    }
    Ok(())
}

/// Forget them.
pub(super) fn forget(w: &Writing, article: i64) -> Result<()> {
    rows::run(w, include_str!("forget_bands.sql"), [article])?;
    Ok(())
}

/// Articles that share bands with a text, those with the most first; a handful at most. Whether they are alike is
/// seen by their texts.
///
/// # Errors
/// When the database refuses.
pub fn near(r: Reading, bands: &[i64]) -> Result<Vec<i64>> {
    if bands.is_empty() {
        return Ok(Vec::new());
    }
    let bands: Vec<String> = bands.iter().map(i64::to_string).collect();
    let list = format!("[{}]", bands.join(","));
    rows::all(r, include_str!("near.sql"), params![list, MOST], |row| row.get(0))
}
