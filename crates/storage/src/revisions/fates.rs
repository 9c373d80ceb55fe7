//! What became of each mark when the outlet's text changed.

use crate::{Error, Result, Target, Writing, rows};
use rusqlite::params;

/// What became of a mark.
#[derive(Debug, Clone, Copy)]
pub struct NewFate<'f> {
    /// The article.
    pub article: i64,
    /// The newer text.
    pub revision: i64,
    /// The text it stood on.
    pub from_revision: i64,
    /// `same`, `moved`, `altered` or `gone`.
    pub fate: &'f str,
    /// How sure that is, 0–1.
    pub score: f64,
    /// The older words, where they are others now or gone.
    pub was: Option<&'f str>,
    /// The newer words, where there are others.
    pub now: Option<&'f str>,
    /// When the newer text was seen, UTC.
    pub seen_at: &'f str,
}

/// Note what became of a quotation or a highlight.
///
/// # Errors
/// [`Error::Refused`] when it is neither.
pub fn note_fate(w: &Writing, mark: Target, fate: &NewFate) -> Result<()> {
    let (quote, highlight) = match mark {
        Target::Quote(id) => (Some(id), None),
        Target::Highlight(id) => (None, Some(id)),
        other => return Err(Error::Refused(format!("{other} does not stand in a text."))),
    };
    let values = params![
        fate.article,
        fate.revision,
        fate.from_revision,
        quote,
        highlight,
        fate.fate,
        fate.score,
        fate.was,
        fate.now,
        fate.seen_at
    ];
    rows::run(w, include_str!("note_fate.sql"), values)?;
    Ok(())
}
