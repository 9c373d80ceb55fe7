//! A person that nobody quotes.

use super::named::name_of;
use crate::{Error, Result, Writing, rows};

/// Delete a person that no quotation names, with names, roles, tags and notes.
///
/// # Errors
/// [`Error::Refused`] when a quotation names them.
pub fn delete(w: &Writing, person: i64) -> Result<()> {
    let name = name_of(**w, person)?;
    let used: i64 = rows::one(**w, include_str!("used.sql"), [person], |row| row.get(0))?.unwrap_or_default();
    if used > 0 {
        let quotations = if used == 1 { "1 quotation".to_owned() } else { format!("{used} quotations") };
        return Err(Error::Refused(format!(
            "“{name}” is named by {quotations}: merge this person into another, or set other speakers first."
        )));
    }
    rows::run(w, include_str!("delete.sql"), [person])?;
    Ok(())
}
