//! What is kept of a page: its captures, its texts and what is otherwise between them.

use super::edits::{Change, given};
use super::lists::Capture;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the outlet made of a quotation's words.
#[derive(Debug, Clone, Serialize, TS)]
pub struct QuoteChange {
    /// Whether the newer text has it no more.
    pub gone: bool,
    /// The words before.
    pub was: Option<String>,
    /// The words after.
    pub now: Option<String>,
    /// When the newer text was seen, UTC.
    pub seen_at: String,
}

/// Who printed one text: they are one source.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OneSource {
    /// Articles with the text.
    pub articles: u32,
    /// The outlets, each once.
    pub outlets: Vec<String>,
}

/// Two texts of an article to lay over each other.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ChangesOf {
    /// The article.
    pub article: String,
    /// Number of the older text; the one before the newer where none is given.
    #[serde(default)]
    pub from: Option<u32>,
    /// Number of the newer text; the newest where none is given.
    #[serde(default)]
    pub to: Option<u32>,
}

/// Two texts of an article, laid over each other.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TextChanges {
    /// Number of the older text.
    pub from: u32,
    /// Number of the newer.
    pub to: u32,
    /// All texts, oldest first.
    pub texts: Vec<TextSeen>,
    /// The newer text with what the older has more, in order.
    pub paragraphs: Vec<ChangedParagraph>,
}

/// A text of an article.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TextSeen {
    /// Its number.
    pub number: u32,
    /// Whether a person corrected it; else it is the outlet's.
    pub corrected: bool,
    /// When the outlet had it, or when it was corrected; UTC.
    pub at: String,
    /// Initials of who corrected it.
    pub who: Option<String>,
}

/// A paragraph with what is otherwise in it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChangedParagraph {
    /// Whether it stood elsewhere among the others.
    pub moved: bool,
    /// Whether it is as it was.
    pub same: bool,
    /// Its pieces in order.
    pub pieces: Vec<ChangedPiece>,
}

/// A piece of a paragraph.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChangedPiece {
    /// What became of it.
    pub change: PieceChange,
    /// Its words.
    pub text: String,
}

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PieceChange {
    /// It stands in both.
    Kept,
    /// Only the older text has it.
    Deleted,
    /// Only the newer has it.
    Inserted,
}

/// What an article rests on.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Evidence {
    /// Its captures, oldest first.
    pub captures: Vec<CaptureSeen>,
    /// Where each field was read, and what other places on the page say.
    pub readings: Vec<FieldReading>,
    /// What else the page told, each as a name and a value.
    pub told: Vec<ToldField>,
}

/// A capture with its file looked at.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CaptureSeen {
    /// Id outside the library.
    pub uid: String,
    /// The capture.
    #[serde(flatten)]
    pub capture: Capture,
    /// What is wrong with its file; nothing where it holds what was captured.
    pub flaw: Option<String>,
    /// Address of a copy in an archive.
    pub archive_url: Option<String>,
    /// A time stamp's words, where it is no file.
    pub stamp: Option<String>,
    /// Name of a time stamp's file.
    pub stamp_name: Option<String>,
}

/// Where a field was read.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FieldReading {
    /// The field.
    pub field: String,
    /// The place on the page, or who set it.
    pub from: String,
    /// What other places say.
    pub others: Vec<OtherReading>,
}

/// What another place on the page says of a field.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OtherReading {
    /// What stands there.
    pub value: String,
    /// Where.
    pub from: String,
}

/// Something else that the page told.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ToldField {
    /// What it is: `medium`, `edition`, `dateline`, `agency`, `forwarded_from`, `taken_from`, `image`, `entry`.
    pub name: String,
    /// What was told.
    pub value: String,
}

/// Say where an archive has a capture, or add a time stamp.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetEvidence {
    /// The article.
    pub article: String,
    /// `uid` of the capture.
    pub capture: String,
    /// Address of a copy in an archive.
    #[serde(default, deserialize_with = "given")]
    pub archive_url: Change<String>,
    /// A time stamp, in words.
    #[serde(default, deserialize_with = "given")]
    pub stamp: Change<String>,
}

/// Take what another place on the page says of a field.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TakeReading {
    /// The article.
    pub article: String,
    /// The field.
    pub field: String,
    /// Which of its other readings, from 0.
    pub at: u32,
}

/// What a person says to a proposed link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LinkReview {
    /// It is so.
    Accepted,
    /// It is not so.
    Rejected,
}

/// Accept proposed links, reject them, or take that back.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct JudgeLinks {
    /// The links.
    pub ids: Vec<String>,
    /// What is said; nothing takes it back.
    #[serde(default)]
    pub review: Option<LinkReview>,
}
