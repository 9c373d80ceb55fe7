//! Words folded before they are written: folding is most of the work of indexing, and needs no database.

use crate::{Result, Writing};
use onrecord_model::fold::Folder;
use onrecord_model::{BlockKind, RevisionText};
use rusqlite::params;

/// The words of an article as the index holds them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoldedArticle {
    headline: String,
    standfirst: String,
    body: String,
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
        Self {
            headline: words(|kind| kind == BlockKind::Headline),
            standfirst: words(|kind| kind == BlockKind::Standfirst),
            body: words(|kind| !matches!(kind, BlockKind::Headline | BlockKind::Standfirst)),
        }
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
    Ok(())
}

/// Index a quotation that is new in this transaction; `folded` is its folded content.
///
/// # Errors
/// When the database refuses.
pub fn put_quote(w: &Writing, quote: i64, folded: &str) -> Result<()> {
    w.connection().prepare_cached(include_str!("insert_quote.sql"))?.execute(params![quote, folded])?;
    Ok(())
}
