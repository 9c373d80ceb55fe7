//! What an import tells.

use crate::views::Short;
use std::ops::ControlFlow;

/// What the listener answers: go on, or stop.
pub type Heard = ControlFlow<()>;

/// What became of one page, or of one part of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is a new article.
    New {
        /// The article.
        article: Short,
        /// Quotations found in it.
        quotes: usize,
        /// What a person should know: an article of this address or text was there already.
        remark: Option<String>,
    },
    /// It was in the library already; nothing new was stored.
    Known {
        /// The article.
        article: Short,
        /// How it is known, as the end of a sentence.
        how: &'static str,
    },
    /// It is a newer text of an article that is in the library.
    Changed {
        /// The article.
        article: Short,
        /// What became of its quotations.
        fates: Fates,
    },
    /// It was not stored, for this reason: one sentence.
    Failed(String),
    /// A part of a file that is no article and need not be one; this is what it is ("a picture").
    LeftAlone(&'static str),
}

/// What became of an article's quotations when its text changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fates {
    /// The same words in the same place.
    pub same: usize,
    /// The same words elsewhere.
    pub moved: usize,
    /// Other words in their place.
    pub altered: usize,
    /// Not there any more, or not clearly: they stay on the older text.
    pub gone: usize,
    /// Found only in the newer text.
    pub new: usize,
    /// Highlights that stay on the older text until somebody looks.
    pub highlights_left: usize,
}

/// Something to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event<'e> {
    /// A page is through, and durable where it is stored.
    Page {
        /// What the page is called.
        name: &'e str,
        /// What became of it.
        outcome: &'e Outcome,
    },
    /// This many articles of the import are durable.
    Committed(usize),
}

/// What an import came to. Everything met is counted once: as `new`, `changed`, `known`, `failed` or `left_alone`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// New articles.
    pub new: usize,
    /// Quotations in them.
    pub quotes: usize,
    /// Pages known already.
    pub known: usize,
    /// Newer texts of articles that were there.
    pub changed: usize,
    /// Pages not stored; each was told of.
    pub failed: usize,
    /// Parts of files that are no articles.
    pub left_alone: usize,
    /// True when the listener or the gate ended it before the end.
    pub stopped: bool,
}

impl Report {
    /// Everything that was met: pages, and parts of files that hold many.
    pub const fn read(&self) -> usize {
        self.new + self.changed + self.known + self.failed + self.left_alone
    }

    pub(super) fn count(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::New { quotes, .. } => {
                self.new += 1;
                self.quotes += quotes;
            }
            Outcome::Known { .. } => self.known += 1,
            Outcome::Changed { .. } => self.changed += 1,
            Outcome::Failed(_) => self.failed += 1,
            Outcome::LeftAlone(_) => self.left_alone += 1,
        }
    }
}
