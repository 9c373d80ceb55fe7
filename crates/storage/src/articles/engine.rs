//! What the engine reads of a stored article.

use crate::views::{Noun, Short};
use crate::{Error, Reading, Result, rows};
use onrecord_model::{BlockKind, Lang, PartialDate, PlacedBlock, Span};

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
}

/// Read it; `None` when there is no such article any more.
///
/// # Errors
/// [`Error::Damaged`] when the blocks can't be read.
pub fn for_engine(r: Reading, article: i64) -> Result<Option<ForEngine>> {
    type Raw = (i64, String, String, Option<String>, Option<String>);
    let read = |row: &rusqlite::Row| -> rusqlite::Result<Raw> {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
    };
    let Some((revision, text, blocks, language, published)) =
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
    }))
}
