//! Outlets as they are listed.

use crate::{Reading, Result, rows};

/// Every outlet by name, with how many articles it published.
///
/// # Errors
/// When the database refuses.
pub fn outlets(r: Reading) -> Result<Vec<(String, i64)>> {
    rows::all(r, include_str!("sql/outlets.sql"), [], |row| Ok((row.get(0)?, row.get(1)?)))
}
