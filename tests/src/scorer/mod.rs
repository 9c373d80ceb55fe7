//! A scorer of quotations: what was found beside what a careful reader found.
//!
//! A quotation is compared as the set of words its spans cover, so that marks and stops at an edge
//! never count. All offsets are Unicode code points, as the program prints them.
//!
//! | figure | two quotations agree when |
//! |---|---|
//! | exact | they cover the same words |
//! | j80, j50 | shared words are at least 80 % (50 %) of all words of the two; pairs are made best first |
//! | part | by share: how much of each lies in any of the other side |
//! | token | by words, over the article |
//! | frag | each unbroken run of words is found as such |
//! | joint-… | the pair agrees and its speaker is right (or neither side has one) |
//!
//! Kinds: the reader's quotations keep theirs; a found one's is told from the text (all its words
//! inside marks, none, some).

mod marks;
mod names;
mod score;
mod tally;
#[cfg(test)]
mod tests;
mod words;

pub use score::score;
pub use tally::{Metric, Rate, Scores, Speaker, Values};

use serde::{Deserialize, Serialize};

/// From first code point to one past the last.
pub type Range = (usize, usize);

/// How the words are given, as the scorer counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// All words inside marks.
    Direct,
    /// Some.
    Mixed,
    /// None.
    Indirect,
}

/// Kinds that are looked at together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Every kind.
    All,
    /// One kind.
    Only(Kind),
    /// Direct and mixed.
    Marked,
}

impl Group {
    /// All groups, in the order of the table.
    pub const EACH: [Self; 5] = [
        Self::All,
        Self::Only(Kind::Direct),
        Self::Only(Kind::Mixed),
        Self::Only(Kind::Indirect),
        Self::Marked,
    ];

    /// The name in tables and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Only(Kind::Direct) => "direct",
            Self::Only(Kind::Mixed) => "mixed",
            Self::Only(Kind::Indirect) => "indirect",
            Self::Marked => "dir+mix",
        }
    }

    /// The kinds in it.
    pub const fn kinds(self) -> &'static [Kind] {
        match self {
            Self::All => &[Kind::Direct, Kind::Mixed, Kind::Indirect],
            Self::Only(Kind::Direct) => &[Kind::Direct],
            Self::Only(Kind::Mixed) => &[Kind::Mixed],
            Self::Only(Kind::Indirect) => &[Kind::Indirect],
            Self::Marked => &[Kind::Direct, Kind::Mixed],
        }
    }
}

/// A quotation on either side.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Quote {
    /// Its content.
    pub spans: Vec<Range>,
    /// The reader's word on its kind; not looked at on the found side.
    #[serde(default)]
    pub kind: Option<Kind>,
    /// The words that name the speaker.
    #[serde(default)]
    pub speaker: Option<Vec<Range>>,
    /// The words of the attribution.
    #[serde(default)]
    pub cue: Option<Vec<Range>>,
    /// Who it is.
    #[serde(default)]
    pub speaker_name: Option<String>,
    /// How the reader knows (`silver-dcoref`: a program said so).
    #[serde(default)]
    pub speaker_name_src: Option<String>,
    /// Whether the mention is a name, a noun or a pronoun.
    #[serde(default)]
    pub speaker_form: Option<String>,
    /// The reader's mark on a quotation inside another.
    #[serde(default)]
    pub nested: bool,
    /// The program's mark on one.
    #[serde(default)]
    pub nested_in: Option<usize>,
}

/// An article with the quotations of one side.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Article {
    /// Its name, the same on both sides.
    pub id: String,
    /// Its words.
    #[serde(default)]
    pub text: String,
    /// Its language.
    #[serde(default)]
    pub lang: Option<String>,
    /// The day it appeared; not compared.
    #[serde(default)]
    pub published: Option<String>,
    /// What is quoted in it.
    pub quotes: Vec<Quote>,
}
