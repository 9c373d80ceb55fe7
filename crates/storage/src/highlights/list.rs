//! Highlights as they are listed.

use crate::views::{Noun, Placed, QuoteChange, Short, read_change};
use crate::{Reading, Result, Target, rows, tags};
use onrecord_model::offsets::Ruler;
use serde::{Serialize, Serializer};

/// A highlight in a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HighlightRow {
    /// Short id, `h3`.
    #[serde(serialize_with = "shown")]
    pub id: Target,
    /// Id outside the library.
    pub uid: String,
    /// Short id of the article.
    pub article: Short,
    /// The words, several pieces joined by ` […] `.
    pub words: String,
    /// Where they stand.
    pub spans: Placed,
    /// Number of the revision they stand in.
    pub revision: i64,
    /// Colour.
    pub colour: Option<String>,
    /// What newer texts of the outlet did to it, oldest first: its words are others there, or gone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<QuoteChange>,
    /// Full paths of tags.
    pub tags: Vec<String>,
    /// How many notes hang on it.
    pub notes: i64,
    /// When it was made, UTC.
    pub made_at: String,
    /// Initials of who made it.
    pub who: Option<String>,
}

fn shown<S: Serializer>(target: &Target, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(target)
}

/// The highlights of an article, in reading order, those in older texts first.
///
/// # Errors
/// [`crate::Error::NotFound`] when there is no such article.
pub fn list(r: Reading, article: i64) -> Result<Vec<HighlightRow>> {
    rows::must_exist(r, Noun::Articles, article)?;
    let mut found = Vec::new();
    let texts: Vec<(i64, i64, String)> = rows::all(r, include_str!("texts.sql"), [article], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })?;
    for (revision, number, text) in texts {
        let ruler = Ruler::new(&text);
        let mut statement = r.connection().prepare_cached(include_str!("list.sql"))?;
        let mut stored = statement.query([revision])?;
        while let Some(row) = stored.next()? {
            let id: i64 = row.get(0)?;
            let of = || format!("highlight {id}");
            let spans = Placed::read(&row.get::<_, String>(2)?, &ruler, of)?;
            found.push(HighlightRow {
                id: Target::Highlight(id),
                uid: row.get(1)?,
                article: Short(Noun::Articles, article),
                words: spans.words(&text, of)?.unwrap_or_default(),
                spans,
                revision: number,
                colour: row.get(3)?,
                changes: Vec::new(),
                tags: Vec::new(),
                notes: row.get(4)?,
                made_at: row.get(5)?,
                who: row.get(6)?,
            });
        }
    }
    for highlight in &mut found {
        highlight.changes = rows::all(r, include_str!("changes.sql"), [highlight.id.id()], read_change)?;
        let ids: Vec<i64> = rows::all(r, include_str!("tags.sql"), [highlight.id.id()], |row| row.get(0))?;
        highlight.tags = ids.into_iter().map(|tag| tags::path_of(r, tag)).collect::<Result<_>>()?;
        highlight.tags.sort();
    }
    found.sort_by_key(|row| (row.revision, row.spans.bytes.first().map(|span| span.start)));
    Ok(found)
}
