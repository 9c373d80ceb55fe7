//! Rows put into the index and taken out.

use super::{Indexed, near};
use crate::{Result, Writing};
use onrecord_model::bands::bands;
use onrecord_model::fold::fold;
use rusqlite::params;

/// Put an article's words in the index, in place of what was there.
///
/// `standfirst` and `body` are the real text, not folded; an absent one is empty.
///
/// # Errors
/// When the database refuses.
pub fn index_article(
    w: &Writing,
    article_id: i64,
    headline: &str,
    standfirst: &str,
    body: &str,
) -> Result<()> {
    remove(w, Indexed::Article, article_id)?;
    let body = fold(body);
    w.connection().prepare_cached(include_str!("insert_article.sql"))?.execute(params![
        article_id,
        fold(headline),
        fold(standfirst),
        body
    ])?;
    near::put(w, article_id, &bands(&body))
}

/// Put the content of a quotation in the index, in place of what was there.
///
/// # Errors
/// When the database refuses.
pub fn index_quote(w: &Writing, quote_id: i64, content: &str) -> Result<()> {
    remove(w, Indexed::Quote, quote_id)?;
    w.connection()
        .prepare_cached(include_str!("insert_quote.sql"))?
        .execute(params![quote_id, fold(content)])?;
    Ok(())
}

/// Put the body of a note in the index, in place of what was there.
///
/// # Errors
/// When the database refuses.
pub fn index_note(w: &Writing, note_id: i64, body: &str) -> Result<()> {
    remove(w, Indexed::Note, note_id)?;
    w.connection().prepare_cached(include_str!("insert_note.sql"))?.execute(params![note_id, fold(body)])?;
    Ok(())
}

/// Take a row out of the index; nothing happens when it was not there.
///
/// # Errors
/// When the database refuses.
pub fn remove(w: &Writing, of: Indexed, id: i64) -> Result<()> {
    let sql = match of {
        Indexed::Article => include_str!("delete_article.sql"),
        Indexed::Quote => include_str!("delete_quote.sql"),
        Indexed::Note => include_str!("delete_note.sql"),
    };
    w.connection().prepare_cached(sql)?.execute([id])?;
    if of == Indexed::Article {
        near::forget(w, id)?;
    }
    Ok(())
}
