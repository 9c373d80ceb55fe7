//! Text cut for showing, and places in it sent back.

use super::words::BlockKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One block of an article.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its words, cut where anything begins or ends. Joined they are the block.
    pub runs: Vec<TextRun>,
}

/// Words all of which belong to the same things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TextRun {
    /// The words, unaltered.
    pub text: String,
    /// Quotations whose content they are, outermost first.
    pub quotes: Vec<String>,
    /// True where they are verbatim words of the innermost of these.
    pub verbatim: bool,
    /// Highlights over them; this and the two below are left out where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub highlights: Vec<String>,
    /// Quotations whose attribution they are (“said”).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub cue_of: Vec<String>,
    /// Quotations whose speaker they name (“the minister”).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub mention_of: Vec<String>,
}

/// A piece of the words of a quotation on its card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Words {
    /// The words; ` […] ` between two pieces.
    pub text: String,
    /// True where they are verbatim.
    pub verbatim: bool,
    /// True for what stands between two pieces.
    pub gap: bool,
}

/// A piece of text in which something was looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Marked {
    /// The words.
    pub text: String,
    /// True where they are what was looked for.
    pub marked: bool,
}

/// A stretch of one block, in the units that the window's own text has (UTF-16). A selection over
/// several blocks is several of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct Place {
    /// Which block of the article, from 0.
    pub block: u32,
    /// Where it begins.
    pub start: u32,
    /// Where it ends, exclusive.
    pub end: u32,
}
