//! The index brought in step with rows that changed.

use super::{Indexed, index_article, index_note, index_quote, remove};
use crate::{Error, Result, Writing};
use onrecord_model::{BlockKind, Span, span};
use rusqlite::OptionalExtension;
use std::collections::BTreeSet;

/// Bring the index in step with rows that were inserted, changed or deleted in this transaction,
/// given as table and row id in any order; rows of tables without an index are passed over.
///
/// # Errors
/// When the database refuses or a stored span does not fit its text.
pub fn refresh<T: AsRef<str>>(w: &Writing, changed: &[(T, i64)]) -> Result<()> {
    let rows = |table: &str| -> BTreeSet<i64> {
        changed.iter().filter(|(of, _)| of.as_ref() == table).map(|(_, id)| *id).collect()
    };
    let mut articles = rows("articles");
    for revision in rows("revisions") {
        let of = w
            .connection()
            .prepare_cached(include_str!("article_of_revision.sql"))?
            .query_row([revision], |row| row.get::<_, i64>(0));
        // A revision that is gone went with its article, which is on the list itself.
        articles.extend(of.optional()?);
    }
    for id in articles {
        refresh_article(w, id)?;
    }
    for id in rows("quotes") {
        refresh_quote(w, id)?;
    }
    for id in rows("notes") {
        refresh_note(w, id)?;
    }
    Ok(())
}

/// Whether a change of this column needs [`refresh`]: `("quotes", "review")` does not, so a check
/// mark costs no work on the index. Inserted and deleted rows always need it.
pub fn matters(table: &str, column: &str) -> bool {
    match table {
        "articles" => column == "revision",
        "revisions" => column == "number",
        "quotes" => matches!(column, "spans" | "revision_id"),
        "notes" => column == "body",
        _ => false,
    }
}

pub(super) fn refresh_article(w: &Writing, id: i64) -> Result<()> {
    let found: Option<(String, String)> = w
        .connection()
        .prepare_cached(include_str!("article_words.sql"))?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((text, blocks)) = found else { return remove(w, Indexed::Article, id) };
    let blocks: Vec<(BlockKind, usize, usize)> = serde_json::from_str(&blocks)
        .map_err(|e| Error::Damaged(format!("the blocks of article {id} ({e})")))?;
    let of = |wanted: fn(BlockKind) -> bool| -> Result<String> {
        let mut words = String::new();
        for &(kind, start, end) in blocks.iter().filter(|b| wanted(b.0)) {
            let piece = Span::new(start, end).slice(&text).ok_or_else(|| {
                Error::Damaged(format!(
                    "block {start}–{end} ({}) of article {id} leaves its text",
                    kind.name()
                ))
            })?;
            words.push_str(piece);
            words.push('\n');
        }
        Ok(words)
    };
    let headline = of(|kind| kind == BlockKind::Headline)?;
    let standfirst = of(|kind| kind == BlockKind::Standfirst)?;
    let body = of(|kind| !matches!(kind, BlockKind::Headline | BlockKind::Standfirst))?;
    index_article(w, id, &headline, &standfirst, &body)
}

pub(super) fn refresh_quote(w: &Writing, id: i64) -> Result<()> {
    let found: Option<(String, String)> = w
        .connection()
        .prepare_cached(include_str!("quote_words.sql"))?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((text, spans)) = found else { return remove(w, Indexed::Quote, id) };
    let spans: Vec<Span> = serde_json::from_str(&spans)
        .map_err(|e| Error::Damaged(format!("the spans of quotation {id} ({e})")))?;
    let content = span::join(&spans, &text)
        .ok_or_else(|| Error::Damaged(format!("a span of quotation {id} leaves its text")))?;
    index_quote(w, id, &content)
}

pub(super) fn refresh_note(w: &Writing, id: i64) -> Result<()> {
    let found: Option<String> = w
        .connection()
        .prepare_cached(include_str!("note_words.sql"))?
        .query_row([id], |row| row.get(0))
        .optional()?;
    match found {
        Some(body) => index_note(w, id, &body),
        None => remove(w, Indexed::Note, id),
    }
}
