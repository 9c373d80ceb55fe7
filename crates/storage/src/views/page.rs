//! Pieces that every page of rows needs.

use crate::{Error, Reading, Result};
use onrecord_model::{BlockKind, Span};
use rusqlite::Row;
use std::collections::HashMap;

/// Ids as the JSON list that `json_each` takes apart: one bound parameter for a whole page.
pub(super) fn list(ids: &[i64]) -> String {
    let mut json = String::with_capacity(ids.len() * 8 + 2);
    json.push('[');
    for (i, id) in ids.iter().enumerate() {
        if i > 0 {
            json.push(',');
        }
        json.push_str(&id.to_string());
    }
    json.push(']');
    json
}

/// Run a statement whose only parameter is a list of ids and whose first column is the id a row
/// belongs to; gather the rows by it, in the statement's order.
pub(super) fn gather<T>(
    r: Reading,
    sql: &str,
    ids: &str,
    read: impl Fn(&Row) -> rusqlite::Result<T>,
) -> Result<HashMap<i64, Vec<T>>> {
    let mut statement = r.connection().prepare_cached(sql)?;
    let mut rows = statement.query([ids])?;
    let mut gathered: HashMap<i64, Vec<T>> = HashMap::new();
    while let Some(row) = rows.next()? {
        gathered.entry(row.get(0)?).or_default().push(read(row)?);
    }
    Ok(gathered)
}

/// The first block of a kind, cut from the text.
pub(super) fn block(kind: BlockKind, blocks: &str, text: &str, article: i64) -> Result<Option<String>> {
    let blocks: Vec<(BlockKind, usize, usize)> = serde_json::from_str(blocks)
        .map_err(|e| Error::Damaged(format!("the blocks of article {article} ({e})")))?;
    let Some((_, start, end)) = blocks.into_iter().find(|b| b.0 == kind) else { return Ok(None) };
    let words = Span::new(start, end).slice(text);
    words
        .map(|words| Some(words.to_owned()))
        .ok_or_else(|| Error::Damaged(format!("a block of article {article} that leaves its text")))
}

/// Local time with its zone, as printed.
pub(super) fn printed(local: Option<String>, zone: Option<String>) -> Option<String> {
    match (local, zone) {
        // A zone without a clock says nothing.
        (Some(local), Some(zone)) if local.contains('T') => Some(local + &zone),
        (local, _) => local,
    }
}

/// A count or a length, which the schema never makes negative.
pub(super) fn whole(n: i64) -> u64 {
    u64::try_from(n).unwrap_or_default()
}
