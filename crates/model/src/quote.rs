//! A quotation as the engine finds it: content, speaker, cue, and what surrounds them.

use crate::{PartialDate, Span};
use serde::{Deserialize, Serialize};

/// How the words are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// All of it verbatim: inside marks, or a transcript turn, dash reply, block quotation or post.
    Direct,
    /// Partly inside marks.
    Mixed,
    /// Reported without marks.
    Indirect,
}

/// What the speaker did with the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Said them.
    Said,
    /// Declined to say: "did not comment".
    Declined,
    /// Denied them: the content is the denied claim.
    Denied,
    /// Asked them.
    Asked,
    /// Said, as the outlet marks with doubt: "allegedly".
    Alleged,
}

/// What a speaker is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonKind {
    /// Somebody with a name.
    #[default]
    Person,
    /// A ministry, an agency, a party, a seat of power.
    Organisation,
    /// A report, a letter, a poll.
    Document,
    /// Somebody without a name: "a senior official".
    Unnamed,
}

impl PersonKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Person, Self::Organisation, Self::Document, Self::Unnamed];
}

macro_rules! names {
    ($type:ty, $($variant:ident => $name:literal),+) => {
        impl $type {
            /// The name used in SQL and JSON.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The value of a name; `None` for other words.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
names!(Kind, Direct => "direct", Mixed => "mixed", Indirect => "indirect");
names!(Act, Said => "said", Declined => "declined", Denied => "denied", Asked => "asked", Alleged => "alleged");
names!(PersonKind, Person => "person", Organisation => "organisation", Document => "document", Unnamed => "unnamed");

/// One quotation found in a text. All spans are UTF-8 bytes of that text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FoundQuote {
    /// The whole content, with a complementiser ("that"); a new span after the cue and at each
    /// paragraph. Never empty; ordered; not overlapping.
    pub spans: Vec<Span>,
    /// The words inside marks (or the whole of a turn, reply, block or post); empty for indirect.
    pub quoted: Vec<Span>,
    /// How the words are given.
    pub kind: Kind,
    /// What the speaker did.
    pub act: Act,
    /// The mention: the words that name the speaker beside the cue; empty when none is printed.
    pub speaker: Vec<Span>,
    /// Who spoke, resolved within the text; the first is the contract's `speaker_name`. Empty: not known.
    pub speakers: Vec<String>,
    /// What each of `speakers` is, in their order.
    pub speaker_kinds: Vec<PersonKind>,
    /// The speaker's role as printed.
    pub role: Option<String>,
    /// For whom a spokesman speaks.
    pub on_behalf_of: Option<String>,
    /// The attribution's words: verb, "according to", "deb"; empty for transcript labels.
    pub cue: Vec<Span>,
    /// Who relays it, nearest the speaker first.
    pub chain: Vec<String>,
    /// What each of `chain` is, in their order.
    pub chain_kinds: Vec<PersonKind>,
    /// Day of speaking.
    pub said_on: Option<PartialDate>,
    /// The words that tell the day.
    pub said_on_from: Vec<Span>,
    /// The question or topic it answered, as printed.
    pub asked: Option<String>,
    /// The event of speaking, as printed.
    pub occasion: Option<String>,
    /// To whom it was said, as printed.
    pub addressee: Option<String>,
    /// Index of the quotation this one stands in, in the same list.
    pub nested_in: Option<usize>,
    /// How sure the engine is, 0–1.
    pub confidence: f64,
    /// Name of the rule that found it, in words a person understands.
    pub rule: String,
}
