//! What leaves the library: citations, copied rows, tables and other files.

use super::briefing::BriefingChoice;
use super::words::{ExportForm, Order, Per};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Quotations as citations.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Cite {
    /// Which.
    pub ids: Vec<String>,
    /// Another form than the one set.
    pub form: Option<String>,
}

/// Set the form of citations.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CitationForm {
    /// As `{words} — {speaker}, {role}`; nothing goes back to the one we begin with.
    pub form: Option<String>,
}

/// Quotations as rows of a table, for the clipboard.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CopyRows {
    /// Which.
    pub ids: Vec<String>,
    /// Columns, of those of exports, in order.
    pub columns: Vec<String>,
    /// In what order; nothing: as given.
    #[serde(default)]
    pub order: Option<Order>,
    /// As when a view is opened.
    #[serde(default)]
    pub down: Option<bool>,
}

/// Text for the clipboard.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Text {
    /// The text.
    pub text: String,
}

/// What is to leave the library.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Export {
    /// Which quotations, in the query language.
    pub query: String,
    /// Or just these.
    #[serde(default)]
    pub ids: Option<Vec<String>>,
    /// In what order, where it is no briefing; nothing: newest first, or as `ids` has them.
    #[serde(default)]
    pub order: Option<Order>,
    /// As when a view is opened.
    #[serde(default)]
    pub down: Option<bool>,
    /// In what form.
    pub form: ExportForm,
    /// Columns in order; nothing takes the default set.
    #[serde(default)]
    pub columns: Option<Vec<ExportColumn>>,
    /// What a row is about; nothing: a quotation.
    #[serde(default)]
    pub per: Option<Per>,
    /// What stands between cells: one character; nothing takes what the reader expects.
    #[serde(default)]
    pub delimiter: Option<String>,
    /// Whether private notes leave too.
    #[serde(default)]
    pub private_notes: Option<bool>,
    /// How a briefing is made, where one is asked for.
    #[serde(default)]
    pub briefing: Option<BriefingChoice>,
    /// How the dialog for the file is headed.
    #[serde(default)]
    pub dialog: Option<String>,
}

/// A column with the title it gets.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ExportColumn {
    /// One of `export_columns`.
    pub name: String,
    /// Its title; nothing: its name.
    #[serde(default)]
    pub title: Option<String>,
}

/// The first rows of an export.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExportLook {
    /// What is to leave.
    pub export: Export,
    /// At most so many rows; at most 200.
    pub limit: u32,
}

/// The first rows of an export as they would be written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ExportPreview {
    /// Titles of the columns; none for JSON Lines.
    pub titles: Vec<String>,
    /// The rows; of JSON Lines one cell, the line.
    pub rows: Vec<Vec<PreviewCell>>,
    /// Quotations that meet the query.
    pub total: u32,
    /// Whether there are more.
    pub more: bool,
    /// Cells among these rows that get a leading `'`.
    pub guarded: u32,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PreviewCell {
    /// What is written.
    pub text: String,
    /// Whether it was altered so that no spreadsheet runs it.
    pub guarded: bool,
}

/// For which rows.
#[derive(Debug, Deserialize, TS)]
pub struct ColumnsFor {
    /// What a row is about.
    pub per: Per,
}

/// A column there is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct KnownColumn {
    /// Its name.
    pub name: String,
    /// Whether it is in the default set.
    pub default: bool,
}
