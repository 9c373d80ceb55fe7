//! What the engine reads of a stored article.

use crate::views::{Noun, Short};
use crate::{Error, Reading, Result, rows};
use onrecord_model::{BlockKind, Lang, PartialDate, PlacedBlock, Span};
use std::collections::BTreeMap;

/// An article's newest text, ready for the engine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForEngine {
    /// Which text it is.
    pub revision: i64,
    /// The text.
    pub text: String,
    /// Its blocks.
    pub blocks: Vec<PlacedBlock>,
    /// Its language, where one is known.
    pub language: Option<Lang>,
    /// The day it was published.
    pub published: Option<PartialDate>,
    /// Who published.
    pub outlet: Option<String>,
    /// Authors.
    pub byline: Vec<String>,
    /// For each field: where it was read.
    pub sources: BTreeMap<String, String>,
}

/// Read it; `None` when there is no such article any more.
///
/// # Errors
/// [`Error::Damaged`] when the blocks can't be read.
pub fn for_engine(r: Reading, article: i64) -> Result<Option<ForEngine>> {
    type Raw = (i64, String, String, Option<String>, Option<String>, Option<String>, String, String);
    let read = |row: &rusqlite::Row| -> rusqlite::Result<Raw> {
        Ok((
            row.get(0)?,
            row.get(1)?,
            row.get(2)?,
            row.get(3)?,
            row.get(4)?,
            row.get(5)?,
            row.get(6)?,
            row.get(7)?,
        ))
    };
    let Some((revision, text, blocks, language, published, outlet, byline, sources)) =
        rows::one(r, include_str!("for_engine.sql"), [article], read)?
    else {
        return Ok(None);
    };
    let blocks: Vec<(BlockKind, usize, usize)> = serde_json::from_str(&blocks)
        .map_err(|e| Error::Damaged(format!("the blocks of {} ({e})", Short(Noun::Articles, article))))?;
    let blocks = blocks
        .into_iter()
        .map(|(kind, start, end)| PlacedBlock { kind, span: Span::new(start, end) })
        .collect();
    let day = |time: String| time.split('T').next().and_then(|day| day.parse().ok());
    Ok(Some(ForEngine {
        revision,
        text,
        blocks,
        language: language.as_deref().map(Lang::new),
        published: published.and_then(day),
        outlet,
        // As everywhere: what can't be read of them is not known.
        byline: serde_json::from_str(&byline).unwrap_or_default(),
        sources: serde_json::from_str(&sources).unwrap_or_default(),
    }))
}
