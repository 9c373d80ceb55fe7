//! What an article rests on: the bytes it came as and the texts read from them.

use super::page::whole;
use crate::{Error, Reading, Result};
use rusqlite::OptionalExtension;
use serde::Serialize;

/// The original bytes an article came as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CaptureRow {
    /// Id inside the library.
    #[serde(skip)]
    pub id: i64,
    /// Id outside the library.
    pub uid: String,
    /// SHA-256 of the original bytes, hexadecimal.
    pub sha256: String,
    /// Length of the original, bytes.
    pub bytes: u64,
    /// What the bytes are, where it is known.
    pub media_type: Option<String>,
    /// How they came: `paste`, `file`, `stdin`, `fetch`, `feed`, `watched`, `typed`.
    pub way: String,
    /// Name of the file as the user had it.
    pub name: Option<String>,
    /// Address.
    pub url: Option<String>,
    /// When, UTC.
    pub captured_at: String,
    /// True when address and time are the user's claim, false when we fetched it.
    pub claimed: bool,
    /// Address of a copy in an archive.
    pub archive_url: Option<String>,
    /// A time stamp: its words, or a file's bytes as Base64.
    pub stamp: Option<String>,
    /// Name of the time stamp's file, where it is one.
    pub stamp_name: Option<String>,
}

/// One frozen text of an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RevisionRow {
    /// Id outside the library.
    pub uid: String,
    /// Its number in the article, from 1.
    pub number: i64,
    /// Why it was made: `capture`, `recapture`, `correction`.
    pub reason: String,
    /// Length of the text, Unicode code points.
    pub length: u64,
    /// SHA-256 of the text, hexadecimal.
    pub text_sha256: String,
    /// When, UTC.
    pub made_at: String,
    /// Initials of who made it.
    pub who: Option<String>,
    /// `uid` of the capture it was read from.
    pub capture: Option<String>,
    /// When that capture was taken, UTC: when the outlet had this text.
    pub captured_at: Option<String>,
    /// Quotations that stand in it, rejected ones too.
    pub quotes: u64,
}

/// What an article rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// `uid` of the article.
    pub article: String,
    /// The original bytes, oldest first.
    pub captures: Vec<CaptureRow>,
    /// The frozen texts, oldest first.
    pub revisions: Vec<RevisionRow>,
}

/// The captures and revisions of one article; `None` when there is none of that id.
///
/// # Errors
/// When the database refuses.
pub fn evidence(r: Reading, article: i64) -> Result<Option<Evidence>> {
    let uid = r
        .connection()
        .prepare_cached(include_str!("sql/uid_of_article.sql"))?
        .query_row([article], |row| row.get(0))
        .optional()?;
    let Some(uid) = uid else { return Ok(None) };
    let mut captures = r.connection().prepare_cached(include_str!("sql/captures_of_article.sql"))?;
    let captures = captures.query_map([article], |row| {
        Ok(CaptureRow {
            uid: row.get(0)?,
            sha256: row.get(1)?,
            bytes: whole(row.get(2)?),
            media_type: row.get(3)?,
            way: row.get(4)?,
            name: row.get(5)?,
            url: row.get(6)?,
            captured_at: row.get(7)?,
            claimed: row.get(8)?,
            archive_url: row.get(9)?,
            id: row.get(10)?,
            stamp: row.get(11)?,
            stamp_name: row.get(12)?,
        })
    })?;
    let captures = captures.collect::<Result<_, _>>().map_err(Error::from)?;
    let mut revisions = r.connection().prepare_cached(include_str!("sql/revisions_of_article.sql"))?;
    let revisions = revisions.query_map([article], |row| {
        Ok(RevisionRow {
            uid: row.get(0)?,
            number: row.get(1)?,
            reason: row.get(2)?,
            length: whole(row.get(3)?),
            text_sha256: row.get(4)?,
            made_at: row.get(5)?,
            who: row.get(6)?,
            capture: row.get(7)?,
            quotes: whole(row.get(8)?),
            captured_at: row.get(9)?,
        })
    })?;
    let revisions = revisions.collect::<Result<_, _>>().map_err(Error::from)?;
    Ok(Some(Evidence { article: uid, captures, revisions }))
}

/// One frozen text of an article, by its number; `None` when there is none.
///
/// # Errors
/// When the database refuses.
pub fn revision_text(r: Reading, article: i64, number: i64) -> Result<Option<String>> {
    let mut statement = r.connection().prepare_cached(include_str!("sql/revision_text.sql"))?;
    Ok(statement.query_row([article, number], |row| row.get(0)).optional()?)
}
