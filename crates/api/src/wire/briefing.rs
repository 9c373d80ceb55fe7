//! A briefing: how it is made, and how its first quotations look.

use super::words::{BriefingOrder, Tongue};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a briefing is made; each left out takes what most want.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default)]
pub struct BriefingChoice {
    /// In what order; nothing: by article.
    pub order: Option<BriefingOrder>,
    /// Language of the words around the quotations; nothing: English.
    pub language: Option<Tongue>,
    /// Its title; nothing: the word for it.
    pub title: Option<String>,
}

/// The first quotations of a briefing.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BriefingLook {
    /// Its title.
    pub title: String,
    /// What is said of the whole, a line each.
    pub lines: Vec<String>,
    /// The first quotations.
    pub entries: Vec<BriefingEntry>,
    /// Quotations that meet the query.
    pub total: u32,
    /// Whether there are more.
    pub more: bool,
}

/// A quotation in a briefing.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BriefingEntry {
    /// The heading that begins with it.
    pub heading: Option<String>,
    /// What stands under the heading.
    pub under: Option<String>,
    /// What must be known before its words are read, as that they were denied.
    pub mark: Option<String>,
    /// Whether the mark takes the words back.
    pub grave: bool,
    /// The words, with their marks.
    pub words: Vec<BriefingPiece>,
    /// Who spoke.
    pub speaker: String,
    /// The speaker's role.
    pub role: Option<String>,
    /// What else is known, where it is printed, the analyst's translation: in the order of reading.
    pub facts: Vec<BriefingFact>,
    /// Notes that leave; Markdown.
    pub notes: Vec<BriefingFact>,
}

/// A piece of the words.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BriefingPiece {
    /// What stands there.
    pub text: String,
    /// Whether it was said word for word.
    pub verbatim: bool,
}

/// Something known, after the word for it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BriefingFact {
    /// As “Said on”.
    pub label: String,
    /// What is known.
    pub value: String,
}
