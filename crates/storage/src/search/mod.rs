//! The full-text index: what is searched, kept in step with what is stored.
//!
//! The index holds no text, only folded words ([`onrecord_model::fold`]); `rowid` is the id of the
//! row indexed. Whoever writes an article, a quotation or a note calls the `index_` function of its
//! kind in the same transaction; [`refresh()`] does it for rows a person's edit or an undo changed.

mod folded;
mod index;
mod keep;
mod near;
mod refresh;

pub use folded::{FoldedArticle, put_article, put_quote};
pub use index::{index_article, index_note, index_quote, remove};
pub(crate) use keep::forget_the_gone;
pub use keep::{Progress, is_current, merge_when_idle, rebuild};
pub use near::near;
pub use refresh::{matters, refresh};

/// What has an index of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Indexed {
    /// Headline, standfirst and body of an article's newest revision.
    Article,
    /// The content of a quotation.
    Quote,
    /// The body of a note.
    Note,
}

#[cfg(test)]
mod tests;
