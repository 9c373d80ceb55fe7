//! Views, search, and rows in full.

use super::keeping::{OneSource, QuoteChange};
use super::rows::{ArticleRow, LinkRow, NoteBrief, NoteRow, PersonRow, QuoteCard, QuoteRow, TagRow};
use super::text::{Block, Marked};
use super::words::{Noun, Order, SuggestWhat};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Build a view: an ordered list of ids, kept by the host.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OpenView {
    /// What it lists.
    pub noun: Noun,
    /// In the query language; empty finds all.
    pub query: String,
    /// In what order.
    pub order: Order,
    /// From the greatest to the least, where the order is a column's; what is not known stays last.
    #[serde(default)]
    pub down: Option<bool>,
    /// Tell where each group of the column begins.
    #[serde(default)]
    pub groups: Option<bool>,
    /// Send rows along from this position, counted from 0; nothing: from the first.
    #[serde(default)]
    pub from: Option<u32>,
    /// Send so many rows along, at most 200; nothing: none.
    #[serde(default)]
    pub count: Option<u32>,
}

/// The list that the window begins with, as its pages ask for it. A shell can ask while they are on their way, and hand
/// them the answer.
pub const FIRST_VIEW: &str = concat!(
    r#"{"noun":"articles","query":"","order":"newest","#,
    r#""down":false,"groups":false,"from":0,"count":50}"#
);

/// A view. The host keeps the 16 used last.
#[derive(Debug, Clone, Serialize, TS)]
pub struct View {
    /// Its number.
    pub view: u32,
    /// How many rows.
    pub total: u32,
    /// Whether there are more than are counted.
    pub more: bool,
    /// Positions at which a group begins; empty unless they were asked for.
    pub groups: Vec<u32>,
    /// The rows that were asked for with it.
    pub rows: Option<Rows>,
}

/// A page of a view.
#[derive(Debug, Deserialize, TS)]
pub struct ViewRange {
    /// Number of the view.
    pub view: u32,
    /// First position, from 0.
    pub from: u32,
    /// How many; at most 200 rows, 10,000 ids.
    pub count: u32,
}

/// Rows of a view, by position: `null` where a row is gone since the view was built.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "noun", content = "rows", rename_all = "snake_case")]
pub enum Rows {
    /// Articles.
    Articles(Vec<Option<ArticleRow>>),
    /// Quotations.
    Quotes(Vec<Option<QuoteRow>>),
    /// People.
    People(Vec<Option<PersonRow>>),
    /// Tags.
    Tags(Vec<Option<TagRow>>),
    /// Notes.
    Notes(Vec<Option<NoteRow>>),
    /// Links.
    Links(Vec<Option<LinkRow>>),
}

/// Where a row stands in a view.
#[derive(Debug, Deserialize, TS)]
pub struct ViewId {
    /// Number of the view.
    pub view: u32,
    /// Short id of the row.
    pub id: String,
}

/// A row by its short id.
#[derive(Debug, Deserialize, TS)]
pub struct Id {
    /// `a12`, `q345`, `p7` …
    pub id: String,
}

/// An article in full.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Article {
    /// Its fields.
    pub row: ArticleRow,
    /// For each field: where it was read, or who corrected it.
    pub sources: BTreeMap<String, String>,
    /// Headline, standfirst and body; a [`super::Place`] counts these from 0.
    pub blocks: Vec<Block>,
    /// Its quotations in reading order, outer before inner, rejected ones too.
    pub quotes: Vec<ArticleQuote>,
    /// Quotations that stand in an older text: their words could not be placed again on this one.
    pub left: Vec<ArticleQuote>,
    /// Highlights in reading order.
    pub highlights: Vec<Highlight>,
    /// Links from and to it and its quotations.
    pub links: Vec<LinkRow>,
    /// Who printed the same text, where somebody did.
    pub one_source: Option<OneSource>,
    /// Notes on it.
    pub notes: Vec<NoteRow>,
    /// The original bytes it came as, oldest first.
    pub captures: Vec<Capture>,
}

/// A quotation in the margin of its article.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArticleQuote {
    /// The card.
    #[serde(flatten)]
    pub card: QuoteCard,
    /// Short id of the quotation it stands in.
    pub nested_in: Option<String>,
    /// In how many quotations it stands.
    pub depth: u32,
    /// The block in which it begins.
    pub block: u32,
}

/// A highlight.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Highlight {
    /// Short id, `h3`.
    pub id: String,
    /// The words.
    pub words: String,
    /// Colour.
    pub colour: Option<String>,
    /// Full paths of tags.
    pub tags: Vec<String>,
    /// Notes on it.
    pub notes: Vec<NoteBrief>,
    /// The block in which it begins; `null` when it stands in an older text.
    pub block: Option<u32>,
    /// What the outlet changed of it, oldest first.
    pub changes: Vec<QuoteChange>,
    /// Initials of who made it.
    pub who: Option<String>,
    /// When, UTC.
    pub made_at: String,
}

/// The original bytes of an article.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Capture {
    /// SHA-256, hexadecimal.
    pub sha256: String,
    /// Length in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// How they came.
    pub way: String,
    /// Name of the file.
    pub name: Option<String>,
    /// Address.
    pub url: Option<String>,
    /// When, UTC.
    pub captured_at: String,
    /// Whether address and time are the user's claim.
    pub claimed: bool,
}

/// A quotation in full.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Quote {
    /// The card.
    #[serde(flatten)]
    pub row: QuoteRow,
    /// Short id of the quotation it stands in.
    pub nested_in: Option<String>,
    /// Links from and to it.
    pub links: Vec<LinkRow>,
}

/// A person in full. Their quotations are the view `speaker:p7`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Person {
    /// Their fields.
    #[serde(flatten)]
    pub row: PersonRow,
    /// Notes on them.
    pub remarks: Vec<NoteRow>,
    /// Articles that have one of their names but no quotation by them that was seen or checked:
    /// the newest 50.
    pub named_in: Vec<ArticleRow>,
    /// Whether there are more of these.
    pub named_in_more: bool,
}

/// Help with typing.
#[derive(Debug, Deserialize, TS)]
pub struct Suggest {
    /// What is typed.
    pub what: SuggestWhat,
    /// As far as it is typed; empty suggests the first.
    pub typed: String,
    /// At most so many.
    pub limit: u32,
}

/// A suggestion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Suggestion {
    /// Short id of a person or tag.
    pub id: Option<String>,
    /// What to put in the field.
    pub text: String,
    /// What tells it from others: a role, another name, a definition.
    pub detail: Option<String>,
    /// Colour of a tag.
    pub colour: Option<String>,
    /// Quotations or articles with it.
    pub count: u32,
}

/// Search articles, quotations or notes.
#[derive(Debug, Deserialize, TS)]
pub struct Search {
    /// Where.
    pub noun: Noun,
    /// In the query language.
    pub query: String,
    /// Newest or best first.
    pub order: Order,
    /// At most so many hits; at most 200.
    pub limit: u32,
}

/// What a search found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Found {
    /// How many, counted to 1,000.
    pub total: u32,
    /// Whether there are more.
    pub more: bool,
    /// The first of them.
    pub hits: Vec<Hit>,
}

/// A hit; one of the three rows is there.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Hit {
    /// The article found.
    pub article: Option<ArticleRow>,
    /// The quotation found.
    pub quote: Option<QuoteRow>,
    /// The note found.
    pub note: Option<NoteRow>,
    /// A piece of its text around what was looked for.
    pub snippet: Vec<Marked>,
    /// Whether the text goes on before the piece.
    pub cut_before: bool,
    /// Whether it goes on after it.
    pub cut_after: bool,
}

/// A passage to be copied as a report of what is missed or wrong.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Passage {
    /// The article.
    pub article: String,
    /// Round this quotation …
    pub quote: Option<String>,
    /// … or from this block to that, counted from 0.
    pub blocks: Option<(u32, u32)>,
}
