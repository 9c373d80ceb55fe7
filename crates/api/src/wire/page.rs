//! A page before it is stored.

use super::Fields;
use super::text::Block;
use super::words::{Act, Kind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A page to read, as the user pasted it. Nothing is stored.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default)]
pub struct PastedPage {
    /// The pasted words. Where both are there, the words are read and the links taken from `html`.
    pub text: Option<String>,
    /// The same as the clipboard has it in HTML.
    pub html: Option<String>,
    /// Address of the page, where the user gives it.
    pub url: Option<String>,
}

/// A page as read.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Page {
    /// Its fields as read.
    pub fields: PageFields,
    /// For each field that was read: where it was read.
    pub sources: BTreeMap<String, String>,
    /// Headline, standfirst and body in reading order. Runs name quotations of `quotes` by `id`.
    pub blocks: Vec<Block>,
    /// The quotations in reading order, outer before inner.
    pub quotes: Vec<PageQuote>,
    /// Stories the page points to.
    pub related: Vec<Related>,
}

/// The fields of a page as read.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct PageFields {
    /// Title.
    pub headline: Option<String>,
    /// Summary under the title.
    pub standfirst: Option<String>,
    /// Authors.
    pub byline: Vec<String>,
    /// Who published.
    pub outlet: Option<String>,
    /// Rubric.
    pub section: Option<String>,
    /// First publication, ISO 8601, as precise as printed.
    pub published: Option<String>,
    /// Last change, likewise.
    pub updated: Option<String>,
    /// BCP 47 tag.
    pub language: Option<String>,
    /// Address.
    pub url: Option<String>,
    /// Who made the lead picture.
    pub photo_credit: Option<String>,
}

/// A story the page points to.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Related {
    /// The words of the link.
    pub title: String,
    /// Where it leads.
    pub href: String,
}

/// A quotation found in a page that is not stored.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PageQuote {
    /// Its place in the list, as runs name it.
    pub id: String,
    /// The content as printed; its pieces joined by ` […] `.
    pub content: String,
    /// How the words are given.
    pub kind: Kind,
    /// What the speaker did.
    pub act: Act,
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
    /// Day of speaking.
    pub said_on: Option<String>,
    /// Which quotation it stands in.
    pub nested_in: Option<String>,
    /// In how many quotations it stands.
    pub depth: u32,
    /// How sure the engine is, 0–1.
    pub confidence: f64,
    /// The rule that found it, in words.
    pub rule: String,
}

/// Store a page.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default)]
pub struct AddPage {
    /// As in [`PastedPage`].
    pub text: Option<String>,
    /// As in [`PastedPage`].
    pub html: Option<String>,
    /// As in [`PastedPage`].
    pub url: Option<String>,
    /// Fields that the user set otherwise in the preview.
    pub fields: Fields,
    /// A collection to put it in; made where there is none.
    pub collection: Option<String>,
}

/// Store an article that the user typed.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
#[serde(default)]
pub struct AddByHand {
    /// Its fields; none is needed but a headline or a body.
    pub fields: Fields,
    /// Its body; an empty line ends a paragraph.
    pub body: String,
    /// A collection to put it in; made where there is none.
    pub collection: Option<String>,
}

/// What became of a page.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Added {
    /// The article.
    pub id: String,
    /// Whether it was in the library already; nothing new was stored then.
    pub known: bool,
    /// Quotations found in it, where it is new.
    pub quotes: u32,
    /// What the user should know: how it is known, or that its address or text was there already.
    pub remark: Option<String>,
}
