//! Notes as they are listed.

use super::noun::{Noun, Short};
use super::page::{gather, list};
use super::quotes::NoteBrief;
use crate::{Reading, Result};
use rusqlite::Row;
use serde::Serialize;
use std::collections::HashMap;

/// A note in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoteRow {
    /// Short id, `n4`.
    pub id: Short,
    /// Id outside the library.
    pub uid: String,
    /// Markdown.
    pub body: String,
    /// True when it stays at home.
    pub private: bool,
    /// What it is on: `article`, `quote`, `highlight`, `person` or `link`.
    pub on: String,
    /// Short id of what it is on; highlights have none.
    pub target: Option<Short>,
    /// `uid` of what it is on.
    pub target_uid: Option<String>,
    /// Written, UTC.
    pub made_at: String,
    /// Last changed, UTC.
    pub changed_at: String,
    /// Initials of who wrote it.
    pub who: Option<String>,
}

/// The notes of these ids, in their order; ids that are gone are left out.
///
/// # Errors
/// When the database refuses.
pub fn rows(r: Reading, ids: &[i64]) -> Result<Vec<NoteRow>> {
    let mut statement = r.connection().prepare_cached(include_str!("sql/note_rows.sql"))?;
    let rows = statement.query_map([list(ids)], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The notes on these highlights, by the highlight's id, oldest first.
///
/// # Errors
/// When the database refuses.
pub fn on_highlights(r: Reading, ids: &[i64]) -> Result<HashMap<i64, Vec<NoteBrief>>> {
    gather(r, include_str!("sql/notes_of_highlights.sql"), &list(ids), |row| {
        Ok(NoteBrief {
            id: Short(Noun::Notes, row.get(1)?),
            uid: row.get(2)?,
            body: row.get(3)?,
            private: row.get(4)?,
            who: row.get(5)?,
        })
    })
}

/// Ids of the notes on a row, in the order they were written; none for tags and notes.
///
/// # Errors
/// When the database refuses.
pub fn of(r: Reading, row: Short) -> Result<Vec<i64>> {
    let sql = match row.0 {
        Noun::Articles => include_str!("sql/notes_of_article.sql"),
        Noun::Quotes => include_str!("sql/notes_of_quote.sql"),
        Noun::People => include_str!("sql/notes_of_person.sql"),
        Noun::Links => include_str!("sql/notes_of_link.sql"),
        Noun::Tags | Noun::Notes => return Ok(Vec::new()),
    };
    let mut statement = r.connection().prepare_cached(sql)?;
    let ids = statement.query_map([row.1], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

fn read(row: &Row) -> rusqlite::Result<NoteRow> {
    let on: String = row.get(7)?;
    let target: i64 = row.get(8)?;
    let target = match on.as_str() {
        "article" => Some(Short(Noun::Articles, target)),
        "quote" => Some(Short(Noun::Quotes, target)),
        "person" => Some(Short(Noun::People, target)),
        "link" => Some(Short(Noun::Links, target)),
        _ => None,
    };
    Ok(NoteRow {
        id: Short(Noun::Notes, row.get(0)?),
        uid: row.get(1)?,
        body: row.get(2)?,
        private: row.get(3)?,
        on,
        target,
        target_uid: row.get(9)?,
        made_at: row.get(4)?,
        changed_at: row.get(5)?,
        who: row.get(6)?,
    })
}
