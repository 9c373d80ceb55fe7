//! What the analyst adds: tags, notes, links, collections.

use super::edits::{Change, given};
use super::words::LinkKind;
use serde::Deserialize;
use ts_rs::TS;

/// Hang a tag on things or take it off.
#[derive(Debug, Deserialize, TS)]
pub struct Tagging {
    /// The tag's path; what is missing of it is made.
    pub path: String,
    /// Short ids of articles, quotations, highlights, people or links.
    pub targets: Vec<String>,
}

/// Make a tag, or set its colour and definition.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct DefineTag {
    /// Its path.
    pub path: String,
    /// Colour.
    #[serde(default, deserialize_with = "given")]
    pub colour: Change<String>,
    /// What it stands for.
    #[serde(default, deserialize_with = "given")]
    pub definition: Change<String>,
}

/// Give a tag another name.
#[derive(Debug, Deserialize, TS)]
pub struct RenameTag {
    /// Its path.
    pub path: String,
    /// Its own name.
    pub name: String,
}

/// Put a tag elsewhere.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct MoveTag {
    /// Its path.
    pub path: String,
    /// Path of the tag above; nothing: outermost.
    #[serde(default)]
    pub under: Option<String>,
}

/// A tag.
#[derive(Debug, Deserialize, TS)]
pub struct TagPath {
    /// Its path.
    pub path: String,
}

/// Write a note.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddNote {
    /// Short id of an article, quotation, highlight, person or link.
    pub target: String,
    /// The same note on these too, as one edit.
    #[serde(default)]
    pub others: Option<Vec<String>>,
    /// Markdown.
    pub body: String,
    /// Keep it out of every export.
    pub private: bool,
}

/// Put other words in a note.
#[derive(Debug, Deserialize, TS)]
pub struct RewriteNote {
    /// Short id.
    pub id: String,
    /// Markdown.
    pub body: String,
}

/// Keep notes out of every export, or not.
#[derive(Debug, Deserialize, TS)]
pub struct NotesPrivate {
    /// Which.
    pub ids: Vec<String>,
    /// Whether.
    pub private: bool,
}

/// Tie two things.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddLink {
    /// Short id of an article or a quotation.
    pub from: String,
    /// The relation.
    pub kind: LinkKind,
    /// Short id of the same noun, or an address.
    pub to: String,
    /// A remark.
    #[serde(default)]
    pub note: Option<String>,
}

/// Write, rewrite or clear the remark of a link.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct NoteLink {
    /// Short id.
    pub id: String,
    /// The remark; nothing clears it.
    #[serde(default)]
    pub note: Option<String>,
}

/// Put articles in a collection or take them out.
#[derive(Debug, Deserialize, TS)]
pub struct Collect {
    /// Name of the collection; made where there is none.
    pub name: String,
    /// Short ids; none only makes it.
    pub articles: Vec<String>,
}

/// A collection.
#[derive(Debug, Deserialize, TS)]
pub struct Collection {
    /// Its name.
    pub name: String,
}

/// Give a collection another name.
#[derive(Debug, Deserialize, TS)]
pub struct RenameCollection {
    /// Its name now.
    pub name: String,
    /// Its name then.
    pub to: String,
}

/// Say what a collection is for.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct DescribeCollection {
    /// Its name.
    pub name: String,
    /// What for; nothing clears it.
    #[serde(default)]
    pub description: Option<String>,
}
