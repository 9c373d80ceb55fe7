//! The verbs that read: lists, hits with the words marked, one row in full.
//!
//! A list is an ordered list of ids, built once; its rows are read a page at a time.

mod changes;
mod evidence;
mod hits;
mod info;
mod show;

pub use changes::{ChangedParagraph, ChangedPiece, TextChanges};
pub use evidence::EvidenceShown;
pub use hits::{Hit, HitRow, Hits};
pub use info::{BackupFile, Info};
pub use show::{ArticleShown, PersonShown, QuoteShown};

use crate::{Library, Result, query::Query};
use onrecord_storage::Reading;
use onrecord_storage::views::{self, Count, Filter, Noun, Order, Short};
use onrecord_storage::views::{ArticleRow, LinkRow, NoteRow, PersonRow, QuoteRow, TagRow};
use serde::Serialize;

/// Rows of a page: some hundreds cost least a row.
pub const PAGE: usize = 200;

/// Rows beyond these are not counted but said to be more.
const COUNTED: usize = 100_000;

/// Ids in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Ids of the rows: all, or the first of them up to the limit.
    pub ids: Vec<i64>,
    /// How many rows there are in all.
    pub total: Count,
    /// Where each group of a column begins, as [`views::Found::groups`] says.
    pub groups: Vec<usize>,
    /// Whom `speaker:` asked for: [`QuoteRow::only_relayed_by`] tells which quotations they only relay.
    pub speakers: Vec<i64>,
}

/// A quotation in a list, with what the list knows of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Listed {
    /// The quotation.
    #[serde(flatten)]
    pub quote: QuoteRow,
    /// True when whom `speaker:` asked for only relays it. Left out of JSON where it is not so.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub relayed: bool,
}

impl Library {
    /// Build a list: what meets the query, in order; all, or the first `limit`.
    ///
    /// # Errors
    /// When the library can't be read.
    pub fn list(&self, noun: Noun, query: &Query, order: Order, limit: Option<usize>) -> Result<List> {
        self.read(|r| list(*r, noun, query, order, limit, COUNTED))
    }

    /// The quotations of a page of a list.
    ///
    /// # Errors
    /// When the library can't be read or a stored value is damaged.
    pub fn listed(&self, list: &List, ids: &[i64]) -> Result<Vec<Listed>> {
        let mark = |quote: QuoteRow| Listed { relayed: quote.only_relayed_by(&list.speakers), quote };
        Ok(self.quotes(ids)?.into_iter().map(mark).collect())
    }

    /// The row a person names: a short id (`q345`) of any of these nouns, or a uid.
    ///
    /// # Errors
    /// When there is none, said with what was looked for.
    pub fn row(&self, nouns: &[Noun], word: &str) -> Result<Short> {
        Ok(self.read(|r| views::find_row(*r, nouns, word))?)
    }
}

macro_rules! pages {
    ($($(#[$doc:meta])* $name:ident: $row:ty = $room:ident;)+) => {
        impl Library {$(
            $(#[$doc])*
            ///
            /// # Errors
            /// When the library can't be read or a stored value is damaged.
            pub fn $name(&self, ids: &[i64]) -> Result<Vec<$row>> {
                Ok(self.read(|r| views::$room::rows(*r, ids))?)
            }
        )+}
    };
}

pages! {
    /// A page of articles; ids that are gone are left out.
    articles: ArticleRow = articles;
    /// A page of quotations; ids that are gone are left out.
    quotes: QuoteRow = quotes;
    /// A page of people; ids that are gone are left out.
    people: PersonRow = people;
    /// A page of tags; ids that are gone are left out.
    tags: TagRow = tags;
    /// A page of notes; ids that are gone are left out.
    notes: NoteRow = notes;
    /// A page of links; ids that are gone are left out.
    links: LinkRow = links;
}

fn list(
    r: Reading,
    noun: Noun,
    query: &Query,
    order: Order,
    limit: Option<usize>,
    counted: usize,
) -> Result<List> {
    let found = views::find(r, noun, &query.filter, order, limit)?;
    let total = if found.more {
        let count = views::count(r, noun, &query.filter, counted)?;
        // More rows may be shown than are counted.
        Count { rows: count.rows.max(found.ids.len()), ..count }
    } else {
        Count { rows: found.ids.len(), more: false }
    };
    let mut speakers = Vec::new();
    asked_for(r, &query.filter, &mut speakers)?;
    Ok(List { ids: found.ids, total, groups: found.groups, speakers })
}

/// Whom a filter asks for as speakers; whom it leaves out is not among them.
fn asked_for(r: Reading, filter: &Filter, speakers: &mut Vec<i64>) -> Result<()> {
    match filter {
        Filter::Every(parts) | Filter::Any(parts) => {
            for part in parts {
                asked_for(r, part, speakers)?;
            }
        }
        Filter::Speaker(name) => speakers.extend(views::quotes::speakers(r, name)?),
        _ => {}
    }
    Ok(())
}

#[cfg(test)]
mod tests;
