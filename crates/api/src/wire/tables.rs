//! Tables of articles before they are taken in.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A table that waits until the user has seen what its columns are taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WaitingTable {
    /// Its number.
    pub table: u32,
    /// What its file is called.
    pub name: String,
}

/// One of them.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct TableId {
    /// Its number.
    pub table: u32,
}

/// Look at a table.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct LookAtTable {
    /// Its number.
    pub table: u32,
    /// The column of each field, by the field's name; `null`: no column. A field that is not named is read
    /// from the column whose name says so.
    pub mapping: Option<BTreeMap<String, Option<String>>>,
}

/// Take a table in. It waits no more.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddTable {
    /// Its number.
    pub table: u32,
    /// As in [`LookAtTable`].
    pub mapping: Option<BTreeMap<String, Option<String>>>,
}

/// What a table looks like.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TableLook {
    /// Its columns, in its order.
    pub columns: Vec<TableColumn>,
    /// Whether one of them is the text: without it no row is an article.
    pub has_text: bool,
    /// The first rows as the articles they become.
    pub articles: Vec<TableArticle>,
    /// Rows that were looked at.
    pub read: u32,
    /// Those of them that will not be stored.
    pub refused: u32,
    /// Whether the table has more rows than were looked at.
    pub more: bool,
    /// Why the first 20 refused rows are refused, each with its place.
    pub problems: Vec<String>,
}

/// A column of a table.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TableColumn {
    /// Its name.
    pub name: String,
    /// The field it is taken for, as in [`PageFields`](super::PageFields), or `body`.
    pub field: Option<String>,
    /// What stands in it in the first rows.
    pub sample: Vec<String>,
}

/// A row as the article it becomes.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct TableArticle {
    /// Title.
    pub headline: Option<String>,
    /// Who published.
    pub outlet: Option<String>,
    /// Authors.
    pub byline: Vec<String>,
    /// First publication, as precise as printed.
    pub published: Option<String>,
    /// Language of the text.
    pub language: Option<String>,
    /// The beginning of the text.
    pub beginning: String,
    /// Why it is no article; the rest is empty then.
    pub problem: Option<String>,
}
