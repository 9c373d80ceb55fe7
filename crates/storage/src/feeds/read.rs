//! Feeds and entries read.

use crate::{Reading, Result, rows};
use rusqlite::{OptionalExtension as _, Row, params};
use serde::Serialize;

/// What became of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryState {
    /// Nobody has dealt with it.
    New,
    /// It is in the library.
    Added,
    /// Somebody does not want it.
    Dismissed,
    /// Its page could not be fetched.
    Failed,
}

impl EntryState {
    /// The name used in SQL and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Added => "added",
            Self::Dismissed => "dismissed",
            Self::Failed => "failed",
        }
    }

    fn from_name(name: &str) -> Self {
        match name {
            "added" => Self::Added,
            "dismissed" => Self::Dismissed,
            "failed" => Self::Failed,
            _ => Self::New,
        }
    }
}

/// A feed in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FeedRow {
    /// Id inside the library.
    #[serde(skip)]
    pub id: i64,
    /// Id outside the library.
    pub uid: String,
    /// Its address.
    pub address: String,
    /// Its title.
    pub title: Option<String>,
    /// Address of the page it is of.
    pub page: Option<String>,
    /// Who publishes it, where a person said so.
    pub outlet: Option<String>,
    /// Minutes between two questions; only when asked if `None`.
    pub every: Option<u32>,
    /// Whether the page of each new entry is fetched too.
    pub fetch_pages: bool,
    /// When it was asked last, UTC.
    pub asked_at: Option<String>,
    /// When it answered last, UTC.
    pub answered_at: Option<String>,
    /// Mark of the last answer.
    #[serde(skip)]
    pub etag: Option<String>,
    /// Time of the last answer, as it was written there.
    #[serde(skip)]
    pub last_modified: Option<String>,
    /// Why the last question failed.
    pub error: Option<String>,
    /// Entries that nobody has dealt with.
    pub new: u32,
    /// All its entries.
    pub entries: u32,
}

/// An entry of a feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EntryRow {
    /// Id inside the library, by which it is named.
    pub id: i64,
    /// The feed.
    #[serde(skip)]
    pub feed: i64,
    /// Address of its page.
    pub address: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// When it was published, UTC.
    pub published: Option<String>,
    /// What became of it.
    pub state: EntryState,
    /// Why it failed.
    pub reason: Option<String>,
    /// The article it became.
    pub article: Option<i64>,
    /// When it was seen first, UTC.
    pub found_at: String,
}

/// All feeds, by title.
///
/// # Errors
/// When the database refuses.
pub fn list(r: Reading) -> Result<Vec<FeedRow>> {
    rows::all(r, include_str!("list.sql"), [], |row| {
        Ok(FeedRow {
            id: row.get(0)?,
            uid: row.get(1)?,
            address: row.get(2)?,
            title: row.get(3)?,
            page: row.get(4)?,
            outlet: row.get(5)?,
            every: row.get(6)?,
            fetch_pages: row.get(7)?,
            asked_at: row.get(8)?,
            answered_at: row.get(9)?,
            etag: row.get(10)?,
            last_modified: row.get(11)?,
            error: row.get(12)?,
            new: row.get(13)?,
            entries: row.get(14)?,
        })
    })
}

/// Entries of a feed, the newest first, at most `most` of them before the entry `before`; `new_alone`: those that
/// wait, which are the new ones and those whose page could not be fetched.
///
/// # Errors
/// When the database refuses.
pub fn entries(
    r: Reading,
    feed: i64,
    new_alone: bool,
    before: Option<i64>,
    most: u32,
) -> Result<Vec<EntryRow>> {
    let sql = if new_alone { include_str!("new_entries.sql") } else { include_str!("entries.sql") };
    rows::all(r, sql, params![feed, before, most], of_row)
}

/// One entry.
///
/// # Errors
/// When the database refuses.
pub fn entry(r: Reading, id: i64) -> Result<Option<EntryRow>> {
    Ok(rows::all(r, include_str!("entry.sql"), [id], of_row)?.pop())
}

/// The article at an address, as it is written.
///
/// # Errors
/// When the database refuses.
pub fn article_at(r: Reading, address: &str) -> Result<Option<i64>> {
    let mut statement = r.connection().prepare_cached(include_str!("article_at.sql"))?;
    Ok(statement.query_row([address], |row| row.get(0)).optional()?)
}

fn of_row(row: &Row) -> rusqlite::Result<EntryRow> {
    let state: String = row.get(5)?;
    Ok(EntryRow {
        id: row.get(0)?,
        feed: row.get(1)?,
        address: row.get(2)?,
        title: row.get(3)?,
        published: row.get(4)?,
        state: EntryState::from_name(&state),
        reason: row.get(6)?,
        article: row.get(7)?,
        found_at: row.get(8)?,
    })
}
