//! Words folded before they are written: folding is most of the work of indexing, and needs no database.

use super::near;
use crate::{Result, Writing};
use onrecord_model::bands::bands;
use onrecord_model::fold::Folder;
use onrecord_model::{BlockKind, RevisionText};
use rusqlite::params;

/// The words of an article as the index holds them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoldedArticle {
    headline: String,
    standfirst: String,
    body: String,
    bands: Vec<i64>,
}

impl FoldedArticle {
    /// Fold a frozen text by its blocks.
    pub fn of(text: &RevisionText, memory: &mut Folder) -> Self {
        let mut words = |wanted: fn(BlockKind) -> bool| -> String {
            let blocks = text.blocks.iter().filter(|block| wanted(block.kind));
            let folded: Vec<String> = blocks
                .filter_map(|block| block.span.slice(&text.text))
                .map(|words| memory.text(words))
                .collect();
            folded.join(" ")
        };
        let body = words(|kind| !matches!(kind, BlockKind::Headline | BlockKind::Standfirst));
        Self {
            bands: bands(&body),
            headline: words(|kind| kind == BlockKind::Headline),
            standfirst: words(|kind| kind == BlockKind::Standfirst),
            body,
        }
    }

    /// The bands by which texts nearly the same are found; the headline has no part in them.
    pub fn bands(&self) -> &[i64] {
        &self.bands
    }
}

/// Index an article that is new in this transaction.
///
/// # Errors
/// When the database refuses.
pub fn put_article(w: &Writing, article: i64, words: &FoldedArticle) -> Result<()> {
    w.connection().prepare_cached(include_str!("insert_article.sql"))?.execute(params![
        article,
        words.headline,
        words.standfirst,
        words.body
    ])?;
    near::put(w, article, &words.bands)
}

/// Index a quotation that is new in this transaction; `folded` is its folded content.
///
/// # Errors
/// When the database refuses.
pub fn put_quote(w: &Writing, quote: i64, folded: &str) -> Result<()> {
    w.connection().prepare_cached(include_str!("insert_quote.sql"))?.execute(params![quote, folded])?;
    Ok(())
}
