//! Reprints of one text: many outlets, one source.

use crate::{Reading, Result, rows};
use serde::Serialize;

/// Who printed one text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OneSource {
    /// Articles with the text, this one too.
    pub articles: u64,
    /// The outlets that printed it, each once; one that is not known has no name here.
    pub outlets: Vec<String>,
}

/// Who else printed an article's text, by the links that say so and that nobody rejected; `None` where nobody did.
///
/// # Errors
/// When the database refuses.
pub fn one_source(r: Reading, article: i64) -> Result<Option<OneSource>> {
    let read = |row: &rusqlite::Row| row.get::<_, Option<String>>(1);
    let found = rows::all(r, include_str!("sql/one_source.sql"), [article], read)?;
    let articles = found.len() as u64;
    let mut outlets: Vec<String> = found.into_iter().flatten().collect();
    outlets.sort();
    outlets.dedup();
    Ok((articles > 1).then_some(OneSource { articles, outlets }))
}
