//! Everything that crosses the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which program this is.
#[derive(Debug, Serialize, TS)]
pub struct About {
    /// Version of the program.
    pub version: String,
    /// Version of the quotation engine.
    pub engine: String,
}

/// A page to read, as the user pasted it. Nothing is stored.
#[derive(Debug, Deserialize, TS)]
pub struct ReadPage {
    /// The pasted words.
    pub text: String,
}

/// A page as read.
#[derive(Debug, Serialize, TS)]
pub struct Page {
    /// Rubric.
    pub section: Option<String>,
    /// First publication, ISO 8601, as precise as printed.
    pub published: Option<String>,
    /// Title.
    pub headline: Option<String>,
    /// Summary under the title.
    pub standfirst: Option<String>,
    /// Authors.
    pub byline: Vec<String>,
    /// Who made the lead picture.
    pub photo_credit: Option<String>,
    /// BCP 47 tag.
    pub language: Option<String>,
    /// The body in reading order.
    pub blocks: Vec<Block>,
    /// The quotations in reading order, outer before inner.
    pub quotes: Vec<Quote>,
}

/// One block of the body.
#[derive(Debug, Serialize, TS)]
pub struct Block {
    /// `paragraph`, `heading`, `quote`, `list_item`, `caption`, `correction`.
    pub kind: String,
    /// Its words, cut where a quotation begins or ends.
    pub runs: Vec<Run>,
}

/// Words that belong to one quotation, or to none.
#[derive(Debug, Serialize, TS)]
pub struct Run {
    /// The words, unaltered.
    pub text: String,
    /// Which outermost quotation of [`Page::quotes`] they belong to.
    pub quote: Option<u32>,
    /// True where they stand inside quotation marks: verbatim.
    pub verbatim: bool,
}

/// One quotation with its evidence.
#[derive(Debug, Serialize, TS)]
pub struct Quote {
    /// The content as printed; its pieces joined by ` […] `.
    pub words: String,
    /// `direct`, `mixed` or `indirect`.
    pub kind: String,
    /// `said`, `declined`, `denied`, `asked` or `alleged`.
    pub act: String,
    /// Who spoke.
    pub speakers: Vec<String>,
    /// The words that name the speaker.
    pub mention: Option<String>,
    /// The speaker's role as printed.
    pub role: Option<String>,
    /// The words of the attribution.
    pub cue: Option<String>,
    /// Who relays it, nearest the speaker first.
    pub chain: Vec<String>,
    /// Day of speaking, ISO 8601 cut to its precision.
    pub said_on: Option<String>,
    /// Which quotation it stands in.
    pub nested_in: Option<u32>,
    /// How sure the engine is, 0–1.
    pub confidence: f64,
    /// The rule that found it, in words.
    pub rule: String,
}

/// Why a command failed: one sentence for the user.
#[derive(Debug, Serialize, TS)]
pub struct Failure {
    /// What, where, what to do.
    pub sentence: String,
}

impl Failure {
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into() }
    }
}
