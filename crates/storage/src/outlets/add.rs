//! The outlet a page names, found or made.

use crate::{Reading, Result, Writing};
use rusqlite::{OptionalExtension, params};

/// The outlet of this name or, where the page names none, of this domain.
///
/// # Errors
/// When the database refuses.
pub fn find(r: Reading, name: Option<&str>, domain: Option<&str>) -> Result<Option<i64>> {
    // A page that names an outlet is believed: several outlets may share a domain.
    let (sql, key) = match (name, domain) {
        (Some(name), _) => (include_str!("by_name.sql"), name),
        (None, Some(domain)) => (include_str!("by_domain.sql"), domain),
        (None, None) => return Ok(None),
    };
    Ok(r.connection().prepare_cached(sql)?.query_row([key], |row| row.get(0)).optional()?)
}

/// The same, made where there is none; `None` when neither is known. A domain that is new is
/// remembered for the outlet.
///
/// # Errors
/// When the database refuses.
pub fn find_or_add(
    w: &Writing,
    name: Option<&str>,
    domain: Option<&str>,
    batch: Option<i64>,
) -> Result<Option<i64>> {
    let connection = w.connection();
    let Some(called) = name.or(domain) else { return Ok(None) };
    let id = match find(**w, name, domain)? {
        Some(id) => id,
        None => {
            connection.prepare_cached(include_str!("add.sql"))?.insert(params![w.new_uid(), called, batch])?
        }
    };
    if let Some(domain) = domain {
        connection.prepare_cached(include_str!("add_domain.sql"))?.execute(params![id, domain])?;
    }
    Ok(Some(id))
}
