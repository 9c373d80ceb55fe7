//! What a search shows: each hit with a piece of its text, the words marked in it.

use super::{Listed, list};
use crate::query::{Highlighter, Query};
use crate::{Library, Result};
use onrecord_model::{Span, offsets::Ruler};
use onrecord_storage::Reading;
use onrecord_storage::views::{self, ArticleRow, Count, NoteRow, Noun, Order, QuotePager};
use serde::Serialize;
use std::collections::HashMap;

/// Beyond these hits are not counted but said to be more.
const COUNTED: usize = 1_000;

/// Bytes of a piece of text, and what completes a word.
const WIDTH: usize = 240;

/// The row that was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum HitRow {
    /// An article.
    Article(Box<ArticleRow>),
    /// A quotation.
    Quote(Box<Listed>),
    /// A note.
    Note(Box<NoteRow>),
}

/// A row that was found, and why.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hit {
    /// The row.
    #[serde(flatten)]
    pub row: HitRow,
    /// A piece of its text around the first words that were looked for, else its beginning.
    pub snippet: String,
    /// Where the words stand in the piece, bytes; as JSON in Unicode code points.
    #[serde(serialize_with = "code_points")]
    pub matches: Marks,
    /// Whether the text goes on before the piece.
    pub cut_before: bool,
    /// Whether the text goes on after the piece.
    pub cut_after: bool,
}

/// Matches in a piece of text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// Bytes of the piece.
    pub bytes: Vec<Span>,
    points: Vec<(usize, usize)>,
}

/// The hits among one noun's rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Hits {
    /// How many there are, counted to 1,000.
    pub total: Count,
    /// The first of them.
    pub hits: Vec<Hit>,
}

impl Library {
    /// Search articles, quotations or notes: the first `limit` hits, newest first or best first.
    ///
    /// # Errors
    /// When the library can't be read, a stored value is damaged, or another noun is asked for.
    pub fn search(&self, noun: Noun, query: &Query, order: Order, limit: usize) -> Result<Hits> {
        self.read(|r| {
            let found = list(*r, noun, query, order, Some(limit), COUNTED)?;
            let marker = query.highlighter();
            let hits = match noun {
                Noun::Articles => articles(*r, &found.ids, &marker)?,
                Noun::Quotes => {
                    let quotes = QuotePager::new(*r).rows(&found.ids)?.into_iter();
                    let hit = |quote: views::QuoteRow| {
                        let text = quote.content.clone();
                        let relayed = quote.only_relayed_by(&found.speakers);
                        hit(HitRow::Quote(Box::new(Listed { quote, relayed })), &text, &marker)
                    };
                    quotes.map(hit).collect()
                }
                Noun::Notes => {
                    let hit = |note: NoteRow| {
                        let text = note.body.clone();
                        hit(HitRow::Note(Box::new(note)), &text, &marker)
                    };
                    views::notes::rows(*r, &found.ids)?.into_iter().map(hit).collect()
                }
                Noun::People | Noun::Tags | Noun::Links => {
                    let what = noun.one();
                    return Err(crate::Error::Refused(format!(
                        "A {what} has no text to search; list them instead."
                    )));
                }
            };
            Ok(Hits { total: found.total, hits })
        })
    }
}

fn articles(r: Reading, ids: &[i64], marker: &Highlighter) -> Result<Vec<Hit>> {
    let mut texts: HashMap<i64, String> = views::articles::texts(r, ids)?;
    let rows = views::articles::rows(r, ids)?.into_iter();
    Ok(rows
        .map(|row| {
            let text = texts.remove(&row.head.id.1).unwrap_or_default();
            // The headline is shown anyway: the piece is from below it, where the words stand there.
            let headline = row.head.headline.as_deref().unwrap_or_default();
            let below = text.strip_prefix(headline).unwrap_or(&text).trim_start();
            hit(HitRow::Article(Box::new(row)), below, marker)
        })
        .collect())
}

fn hit(row: HitRow, text: &str, marker: &Highlighter) -> Hit {
    let found = marker.snippet(text, WIDTH);
    let snippet = found.piece.slice(text).unwrap_or_default().to_owned();
    let from = found.piece.start;
    let bytes: Vec<Span> =
        found.matches.iter().map(|span| Span::new(span.start - from, span.end - from)).collect();
    let ruler = Ruler::new(&snippet);
    let points = bytes.iter().map(|span| ruler.code_points(*span)).collect();
    Hit {
        row,
        matches: Marks { bytes, points },
        cut_before: !text[..from].trim().is_empty(),
        cut_after: !text[found.piece.end..].trim().is_empty(),
        snippet,
    }
}

fn code_points<S: serde::Serializer>(marks: &Marks, serializer: S) -> Result<S::Ok, S::Error> {
    marks.points.serialize(serializer)
}
