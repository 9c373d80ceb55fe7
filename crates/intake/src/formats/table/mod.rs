//! Tables of articles: a row, line or object each, its columns mapped to fields.

mod csv;
mod encoding;
mod json;
mod mapping;
mod preview;
mod row;
mod words;

pub use csv::FORMAT as CSV;
pub use json::FORMAT as JSON;
pub use mapping::{Field, Mapping};
pub use preview::{Look, Preview, is_table, preview};

/// A cell: its words, more than one where the table has a list.
pub(crate) type Cell = Vec<String>;

/// A row: each column's name and what stands in it, in the table's order.
pub(crate) type Row = Vec<(String, Cell)>;

#[cfg(test)]
mod tests;
