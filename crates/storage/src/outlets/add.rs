//! The outlet of an article, found or made.

use crate::{Result, Writing};
use rusqlite::{OptionalExtension, params};

/// The outlet of this name or, where the page names none, of this domain; made when there is none.
/// `None` when neither is known. A domain that is new is remembered for the outlet.
///
/// # Errors
/// When the database refuses.
pub fn named(
    w: &Writing,
    name: Option<&str>,
    domain: Option<&str>,
    batch: Option<i64>,
) -> Result<Option<i64>> {
    let connection = w.connection();
    let one = |sql: &str, key: &str| -> Result<Option<i64>> {
        Ok(connection.prepare_cached(sql)?.query_row([key], |row| row.get(0)).optional()?)
    };
    let by_name = match name {
        Some(name) => one(include_str!("by_name.sql"), name)?,
        None => None,
    };
    let by_domain = match domain {
        Some(domain) if by_name.is_none() => one(include_str!("by_domain.sql"), domain)?,
        _ => None,
    };
    // A page that names an outlet is believed: several outlets may share a domain.
    let found = by_name.or(by_domain.filter(|_| name.is_none()));
    let Some(called) = name.or(domain) else { return Ok(None) };
    let id = match found {
        Some(id) => id,
        None => connection
            .prepare_cached(include_str!("add.sql"))?
            .query_row(params![w.new_uid(), called, batch], |row| row.get(0))?,
    };
    if let Some(domain) = domain {
        connection.prepare_cached(include_str!("add_domain.sql"))?.execute(params![id, domain])?;
    }
    Ok(Some(id))
}
