//! The library as a whole: whose it is and how much is in it.

use super::page::whole;
use crate::{FORM, Reading, Result};
use serde::Serialize;

/// What is in a library.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Overview {
    /// Id of the library outside itself.
    pub uid: String,
    /// What it is called.
    pub name: String,
    /// When it was made, UTC.
    pub made_at: String,
    /// The form of its file: how many migrations it has been through.
    pub form: u32,
    /// Articles, excluded ones too.
    pub articles: u64,
    /// Articles that were excluded.
    pub excluded: u64,
    /// Quotations by how far the analyst is with them.
    pub quotes: Reviews,
    /// The same of excluded articles: lists leave these out.
    pub excluded_quotes: Reviews,
    /// Persons, organisations, documents and unnamed sources.
    pub people: u64,
    /// Tags of the codebook.
    pub tags: u64,
    /// Notes, private ones too.
    pub notes: u64,
    /// Links.
    pub links: u64,
    /// Collections.
    pub collections: u64,
    /// Captures.
    pub captures: u64,
    /// Length of all originals, bytes, before they are packed.
    pub captured_bytes: u64,
    /// The engine that was run last; `None` when none was.
    pub engine: Option<String>,
}

/// Quotations by review.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Reviews {
    /// All of them.
    pub all: u64,
    /// Not looked at.
    pub new: u64,
    /// Seen.
    pub seen: u64,
    /// Checked against the source.
    pub checked: u64,
    /// Rejected.
    pub rejected: u64,
}

/// How much is in the library.
///
/// # Errors
/// When the database refuses.
pub fn overview(r: Reading) -> Result<Overview> {
    let number = |row: &rusqlite::Row, column: usize| row.get::<_, i64>(column).map(whole);
    let mut all = r.connection().prepare_cached(include_str!("sql/overview.sql"))?.query_row([], |row| {
        Ok(Overview {
            form: FORM,
            articles: number(row, 0)?,
            people: number(row, 1)?,
            tags: number(row, 2)?,
            notes: number(row, 3)?,
            links: number(row, 4)?,
            collections: number(row, 5)?,
            captures: number(row, 6)?,
            captured_bytes: number(row, 7)?,
            engine: row.get(8)?,
            excluded: number(row, 9)?,
            ..Overview::default()
        })
    })?;
    let mut about = r.connection().prepare_cached(include_str!("sql/about.sql"))?;
    let mut rows = about.query([])?;
    while let Some(row) = rows.next()? {
        match row.get_ref(0)?.as_str().unwrap_or_default() {
            "uid" => all.uid = row.get(1)?,
            "name" => all.name = row.get(1)?,
            _ => all.made_at = row.get(1)?,
        }
    }
    all.quotes = reviews(r, include_str!("sql/quotes_by_review.sql"))?;
    all.excluded_quotes = reviews(r, include_str!("sql/excluded_by_review.sql"))?;
    Ok(all)
}

/// What the library is called.
///
/// # Errors
/// When the database refuses.
pub fn name(r: Reading) -> Result<String> {
    Ok(r.connection()
        .prepare_cached(include_str!("sql/library_name.sql"))?
        .query_row([], |row| row.get(0))?)
}

/// Whether the library has no article, not even an excluded one.
///
/// # Errors
/// When the database refuses.
pub fn is_empty(r: Reading) -> Result<bool> {
    Ok(r.connection().prepare_cached(include_str!("sql/is_empty.sql"))?.query_row([], |row| row.get(0))?)
}

fn reviews(r: Reading, sql: &str) -> Result<Reviews> {
    let mut statement = r.connection().prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut reviews = Reviews::default();
    while let Some(row) = rows.next()? {
        let quotes = whole(row.get(1)?);
        reviews.all += quotes;
        match row.get_ref(0)?.as_str().unwrap_or_default() {
            "seen" => reviews.seen = quotes,
            "checked" => reviews.checked = quotes,
            "rejected" => reviews.rejected = quotes,
            _ => reviews.new = quotes,
        }
    }
    Ok(reviews)
}
