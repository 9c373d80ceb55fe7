//! The codebook as it is listed.

use super::noun::{Noun, Short};
use super::page::list;
use super::resolve::codebook;
use crate::{Reading, Result};
use serde::Serialize;
use std::collections::HashMap;

/// What stands between the names of a path: `Foreign policy/Sanctions`.
pub const SEPARATOR: &str = "/";

/// A tag in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TagRow {
    /// Short id, `t3`.
    pub id: Short,
    /// Id outside the library.
    pub uid: String,
    /// Full path from the outermost tag.
    pub path: String,
    /// Its own name.
    pub name: String,
    /// Short id of the tag above.
    pub parent: Option<Short>,
    /// Colour.
    pub colour: Option<String>,
    /// What it stands for.
    pub definition: Option<String>,
    /// Quotations with this very tag.
    pub quotes: i64,
    /// Articles with this very tag.
    pub articles: i64,
    /// Highlights, persons and links with this very tag.
    pub others: i64,
    /// Initials of who made it.
    pub who: Option<String>,
}

/// A path as one line.
pub(super) fn path_text(path: &[String]) -> String {
    path.join(SEPARATOR)
}

/// The tags of these ids, in their order; ids that are gone are left out.
///
/// # Errors
/// When the database refuses.
pub fn rows(r: Reading, ids: &[i64]) -> Result<Vec<TagRow>> {
    let paths: HashMap<i64, Vec<String>> = codebook(r)?.into_iter().map(|(id, _, path)| (id, path)).collect();
    let mut statement = r.connection().prepare_cached(include_str!("sql/tag_rows.sql"))?;
    let rows = statement.query_map([list(ids)], |row| {
        let id: i64 = row.get(0)?;
        let parent: Option<i64> = row.get(3)?;
        Ok(TagRow {
            id: Short(Noun::Tags, id),
            uid: row.get(1)?,
            path: paths.get(&id).map(|path| path_text(path)).unwrap_or_default(),
            name: row.get(2)?,
            parent: parent.map(|parent| Short(Noun::Tags, parent)),
            colour: row.get(4)?,
            definition: row.get(5)?,
            quotes: row.get(7)?,
            articles: row.get(8)?,
            others: row.get(9)?,
            who: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
