//! What a person knows of an outlet.

use super::named::known;
use crate::{Error, Patch, Reading, Result, Writing, given, rows};
use onrecord_model::zones::zone_named;
use rusqlite::params;
use serde::Serialize;

/// An outlet in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutletRow {
    /// Name.
    pub name: String,
    /// ISO 3166 code of its country.
    pub country: Option<String>,
    /// IANA name of the time zone its clocks keep.
    pub time_zone: Option<String>,
    /// Its domains.
    pub domains: Vec<String>,
    /// Articles of it in the library.
    pub articles: i64,
}

/// What becomes of an outlet's fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OutletChange {
    /// ISO 3166 code of its country, two letters.
    pub country: Patch<String>,
    /// IANA name of its time zone. Where a page prints a clock without a zone, the instant is inferred by it.
    pub time_zone: Patch<String>,
}

/// All outlets, by name. As many as a library has sources: hundreds.
///
/// # Errors
/// When the database refuses.
pub fn list(r: Reading) -> Result<Vec<OutletRow>> {
    rows::all(r, include_str!("list.sql"), [], |row| {
        let domains: Option<String> = row.get(3)?;
        Ok(OutletRow {
            name: row.get(0)?,
            country: row.get(1)?,
            time_zone: row.get(2)?,
            domains: domains.unwrap_or_default().split_whitespace().map(str::to_owned).collect(),
            articles: row.get(4)?,
        })
    })
}

/// The outlet of this name, in any case, or of this domain: its id and its name as it is shown.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn named(r: Reading, name: &str) -> Result<(i64, String)> {
    let missing = || Error::NotFound { what: "outlet", which: name.trim().to_owned() };
    let id = known(r, &given::line(name, "The outlet's name")?)?.ok_or_else(missing)?;
    rows::one(r, include_str!("fields.sql"), [id], |row| Ok((id, row.get(0)?)))?.ok_or_else(missing)
}

/// Change what is known of an outlet.
///
/// # Errors
/// [`Error::NotFound`] when there is no such outlet; [`Error::Refused`] when a zone or a country has no such name.
pub fn change(w: &Writing, id: i64, change: &OutletChange) -> Result<()> {
    let read = |row: &rusqlite::Row| Ok((row.get(1)?, row.get(2)?));
    let old: Option<(Option<String>, Option<String>)> =
        rows::one(**w, include_str!("fields.sql"), [id], read)?;
    let old = old.ok_or_else(|| Error::NotFound { what: "outlet", which: id.to_string() })?;
    let new = (
        change.country.clone().try_map(|typed| country(&typed))?.over(old.0.clone()),
        change.time_zone.clone().try_map(|typed| zone(&typed))?.over(old.1.clone()),
    );
    if new != old {
        rows::run(w, include_str!("change.sql"), params![id, new.0, new.1])?;
    }
    Ok(())
}

fn zone(typed: &str) -> Result<String> {
    let refused = || {
        Error::Refused(format!(
            "“{}” is not the name of a time zone: write it as Asia/Tashkent or Europe/Berlin. Nothing was changed.",
            typed.trim()
        ))
    };
    zone_named(typed).map(str::to_owned).ok_or_else(refused)
}

fn country(typed: &str) -> Result<String> {
    let code = typed.trim().to_ascii_uppercase();
    if code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()) {
        return Ok(code);
    }
    Err(Error::Refused(format!(
        "“{}” is not the code of a country: write two letters, for example UZ. Nothing was changed.",
        typed.trim()
    )))
}
