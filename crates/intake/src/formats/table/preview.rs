//! The first rows of a table and what its columns are taken for, before anything is read in.

use super::{Field, Mapping, Row, csv, json};
use crate::formats::{self, Head};
use crate::pieces::{self, Found, Input, pieces};
use crate::{Hints, Refusal, limits};
use onrecord_model::ArticleDraft;
use std::ops::ControlFlow;

/// What a table looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The columns' names, in the table's order.
    pub columns: Vec<String>,
    /// What they are taken for: as given, and where nothing was given by their names.
    pub mapping: Mapping,
    /// The first rows: each column's words, cut to one line.
    pub rows: Vec<Vec<String>>,
    /// The same rows as the articles they become, or the sentence why not.
    pub articles: Vec<Result<ArticleDraft, String>>,
    /// Rows that were looked at.
    pub read: usize,
    /// Those of them that are not read as articles, each with the sentence why.
    pub refused: Vec<String>,
    /// Whether the table has more rows than were looked at.
    pub more: bool,
}

/// How far a look goes. It ends at the first of these bounds.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Rows that are shown.
    pub shown: usize,
    /// Rows that are read, to see which are refused.
    pub read: usize,
    /// Bytes of rows that are read.
    pub bytes: usize,
}

impl Look {
    /// Only the first rows, as many as are shown.
    pub const fn first(rows: usize) -> Self {
        Self { shown: rows, read: rows, bytes: usize::MAX }
    }
}

/// Look at the first rows of a table.
///
/// # Errors
/// One sentence when it is no table, or can't be read.
pub fn preview(input: &mut dyn Input, hints: &Hints, look: Look) -> Result<Preview, Refusal> {
    let mut rows: Vec<Row> = Vec::new();
    let mut articles = Vec::new();
    let mut refused = Vec::new();
    let (mut read, mut bytes, mut more) = (0_usize, 0_usize, false);
    let mut flaw = None;
    let mut take = |found| {
        let met = match found {
            Found::Piece(piece) => Ok(piece),
            Found::Refused { refusal, .. } => Err(refusal.to_string()),
            Found::Other { .. } => return ControlFlow::Continue(()),
        };
        if read >= look.read || bytes >= look.bytes {
            more = true;
            return ControlFlow::Break(());
        }
        read += 1;
        let shown = articles.len() < look.shown;
        let article = met.and_then(|piece| {
            bytes += piece.bytes.len();
            let hints = piece.hints(hints);
            if shown {
                match row_of(&piece.bytes, &hints) {
                    Ok(row) => rows.push(row),
                    Err(refusal) => flaw = flaw.take().or(Some(refusal)),
                }
            }
            crate::parse(&piece.bytes, &hints).map_err(|refusal| refusal.to_string())
        });
        if let Err(why) = &article {
            refused.push(why.clone());
        }
        if shown {
            articles.push(article);
        }
        ControlFlow::Continue(())
    };
    let head = pieces::head(input, hints)?;
    match formats::by_bytes(&Head::new(&head, hints)).map(|format| format.media_type) {
        // The user may be about to say which column is the text.
        Some(kind) if kind == csv::FORMAT.media_type => csv::cut(input, hints, &|_| Ok(()), &mut take)?,
        _ => pieces(input, hints, &mut take)?,
    }
    let mut columns: Vec<String> = Vec::new();
    for (name, _) in rows.iter().flatten() {
        if !columns.contains(name) {
            columns.push(name.clone());
        }
    }
    if columns.is_empty() {
        return Err(flaw.unwrap_or_else(|| Refusal::NoText { name: hints.called() }));
    }
    let proposed = Mapping::propose(columns.iter().map(String::as_str));
    let mapping = hints.mapping.map_or_else(|| proposed.clone(), |given| given.over(proposed.clone()));
    let cell = |row: &Row, column: &String| {
        let words = row.iter().find(|(name, _)| name == column).map(|(_, cell)| cell.join(", "));
        formats::values::one_line(&words.unwrap_or_default())
    };
    let rows = rows.iter().map(|row| columns.iter().map(|column| cell(row, column)).collect()).collect();
    Ok(Preview { columns, mapping, rows, articles, read, refused, more })
}

/// Whether a file that begins with `head` is a table: its columns can be mapped to fields.
pub fn is_table(head: &[u8], hints: &Hints) -> bool {
    let format = formats::by_bytes(&Head::new(head, hints));
    format.is_some_and(|format| format.name == csv::FORMAT.name || format.name == json::FORMAT.name)
}

/// A record of a table as its row.
fn row_of(bytes: &[u8], hints: &Hints) -> Result<Row, Refusal> {
    let head = Head::new(bytes, hints);
    let kind = formats::by_bytes(&head).map(|format| format.media_type);
    if bytes.len() > limits::PAGE_BYTES || kind == Some(json::FORMAT.media_type) {
        return json::object(bytes, hints);
    }
    if kind != Some(csv::FORMAT.media_type) {
        return Err(Refusal::Cannot {
            name: hints.called(),
            why: "it has no columns",
            remedy: "add it without a mapping",
        });
    }
    let (mut rows, _) = csv::rows(bytes, hints, 1)?;
    rows.pop().ok_or_else(|| Refusal::NoText { name: hints.called() })
}

impl Preview {
    /// The field a column is taken for.
    pub fn field(&self, column: &str) -> Option<Field> {
        self.mapping.columns().find(|(_, name)| *name == column).map(|(field, _)| field)
    }
}
