//! The few shapes that statements of writing take.

use crate::views::{Noun, Short};
use crate::{Error, Reading, Result, Writing};
use rusqlite::{OptionalExtension, Params, Row};

/// The first row, read; `None` when there is none.
pub(crate) fn one<T>(
    r: Reading,
    sql: &str,
    params: impl Params,
    read: impl FnOnce(&Row) -> rusqlite::Result<T>,
) -> Result<Option<T>> {
    Ok(r.connection().prepare_cached(sql)?.query_row(params, read).optional()?)
}

/// Every row, read: for lists that are short by their nature.
pub(crate) fn all<T>(
    r: Reading,
    sql: &str,
    params: impl Params,
    read: impl FnMut(&Row) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    Ok(r.connection().prepare_cached(sql)?.query_map(params, read)?.collect::<Result<_, _>>()?)
}

/// Carry out a statement; how many rows it touched.
pub(crate) fn run(w: &Writing, sql: &str, params: impl Params) -> Result<usize> {
    Ok(w.connection().prepare_cached(sql)?.execute(params)?)
}

/// Insert a row; its id. A `returning` clause would say it too, but has SQLite make a table for the answer each time.
pub(crate) fn insert(w: &Writing, sql: &str, params: impl Params) -> Result<i64> {
    Ok(w.connection().prepare_cached(sql)?.insert(params)?)
}

/// Refuse when there is no such row.
pub(crate) fn must_exist(r: Reading, noun: Noun, id: i64) -> Result<()> {
    let sql = include_str!("rows/exists.sql").replace("{table}", noun.table());
    one(r, &sql, [id], |_| Ok(()))?.ok_or_else(|| missing(noun, id))
}

/// That there is no such row.
pub(crate) fn missing(noun: Noun, id: i64) -> Error {
    Error::NotFound { what: noun.one(), which: Short(noun, id).to_string() }
}
