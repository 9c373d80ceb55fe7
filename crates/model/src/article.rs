//! A page as read: the draft of an article, before anything is stored.

use crate::{Lang, PrintedTime};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a block of an article is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// The title of the piece.
    Headline,
    /// The summary under it (lede, deck, chapeau).
    Standfirst,
    /// Running text.
    Paragraph,
    /// A subheading inside the body.
    Heading,
    /// A block quotation or post: verbatim without marks.
    Quote,
    /// An item of a list.
    ListItem,
    /// The words under a picture.
    Caption,
    /// A note by the outlet that it changed the piece.
    Correction,
}

impl BlockKind {
    /// The name used in SQL and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Standfirst => "standfirst",
            Self::Paragraph => "paragraph",
            Self::Heading => "heading",
            Self::Quote => "quote",
            Self::ListItem => "list_item",
            Self::Caption => "caption",
            Self::Correction => "correction",
        }
    }

    /// True for the kinds the contract calls the body.
    pub const fn is_body(self) -> bool {
        matches!(self, Self::Paragraph | Self::Heading | Self::Quote | Self::ListItem)
    }
}

/// One block of text with its kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its words, LF only, no blank line inside, otherwise unaltered.
    pub text: String,
}

/// A story the page points to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelatedLink {
    /// The words of the link.
    pub title: String,
    /// Where it leads: an absolute address.
    pub href: String,
}

/// What another place on the page says of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherReading {
    /// What stands there, as the field would be written.
    pub value: String,
    /// Where it stands.
    pub from: String,
}

/// The same story in another language, as the page names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// Language of that page.
    pub language: Lang,
    /// Where it is: an absolute address.
    pub href: String,
}

/// The opening "TASHKENT, March 3 (TASS) —" of a report.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dateline {
    /// The place, as printed.
    pub place: String,
    /// The agency, if one is named.
    pub agency: Option<String>,
}

/// An entry of a live report, with a time of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiveEntry {
    /// When it was published, as precise as printed.
    pub published: PrintedTime,
    /// Its title, if it has one.
    pub headline: Option<String>,
    /// The index of its first block in the draft, if its text stands there.
    pub block: Option<usize>,
}

/// The medium a piece was published in, where it is no article of the press.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Medium {
    /// A post of a social network or a channel.
    Post,
    /// A message sent by mail: a newsletter, a press statement.
    Mail,
    /// An office document or PDF.
    Document,
}

/// What was read from one page. Fields the page does not tell are `None` or empty, never guessed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleDraft {
    /// Title.
    pub headline: Option<String>,
    /// Summary under the title.
    pub standfirst: Option<String>,
    /// Authors in printed order, without "By".
    pub byline: Vec<String>,
    /// Who published, as printed.
    pub outlet: Option<String>,
    /// Rubric ("Politics").
    pub section: Option<String>,
    /// First publication, as precise as printed.
    pub published: Option<PrintedTime>,
    /// Last change, as precise as printed.
    pub updated: Option<PrintedTime>,
    /// Language of the text.
    pub language: Option<Lang>,
    /// Canonical address.
    pub url: Option<String>,
    /// Who made the lead picture.
    pub photo_credit: Option<String>,
    /// Body, captions and corrections in reading order (headline and standfirst are fields).
    pub blocks: Vec<Block>,
    /// Related stories.
    pub related: Vec<RelatedLink>,
    /// Where it was published, where that is no article of the press.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub medium: Option<Medium>,
    /// Whose words a post passes on: the channel or person it was forwarded from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forwarded_from: Option<String>,
    /// For each field that was read: where it was read (`"line 1"`, `"meta og:title"` …).
    pub sources: BTreeMap<String, String>,
    /// Domain of the outlet, without `www.`: of the canonical address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// Edition or language version of the outlet, as its address or the page names it (`ru`, `uz-cyrl`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// The same story in other languages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub editions: Vec<Edition>,
    /// Address of the lead picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    /// Place and agency that open the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dateline: Option<Dateline>,
    /// From whom the story was taken, as the page says ("Источник: …").
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credited_sources: Vec<String>,
    /// The entries of a live report, as the page orders them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<LiveEntry>,
    /// For each field that several places tell differently: what the places not chosen say.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub others: BTreeMap<String, Vec<OtherReading>>,
}

impl ArticleDraft {
    /// The body of the contract: paragraph, heading, quote and `list_item` blocks joined by a blank line.
    pub fn body(&self) -> String {
        let texts: Vec<&str> =
            self.blocks.iter().filter(|b| b.kind.is_body()).map(|b| b.text.as_str()).collect();
        texts.join("\n\n")
    }
}
