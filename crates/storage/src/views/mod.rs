//! The read side: ordered lists of ids built once, and rows fetched by id a page at a time.
//!
//! [`find()`] answers a [`Filter`] with ids; `articles::rows`, `quotes::rows` and their like fill in
//! what is shown. A quotation's words are always cut from the frozen text by its spans, so what is
//! shown is what stands there.

pub mod articles;
mod clause;
mod context;
mod evidence;
mod filter;
mod find;
mod left_out;
pub mod links;
pub mod notes;
mod noun;
mod one_source;
mod outlets;
mod overview;
mod page;
pub mod people;
mod placed;
pub mod quotes;
mod reference;
mod resolve;
mod sort;
pub mod tags;
mod told;

pub use articles::{ArticleDetail, ArticleHead, ArticleRow};
pub use evidence::{CaptureRow, Evidence, RevisionRow, evidence, revision_text};
pub use filter::{Days, Filter, Has, Is, LinkKind, Name, Review, State, Words};
pub use find::{Count, Found, HIT_CAP, Order, RANK_CAP, arrange, count, find};
pub use left_out::{LeftOut, left_out};
pub use links::{LinkEnd, LinkRow};
pub use notes::NoteRow;
pub use noun::{Noun, Short};
pub use one_source::{OneSource, one_source};
pub use outlets::outlets;
pub use overview::{Overview, Reviews, is_empty, name, overview};
pub use people::PersonRow;
pub use placed::Placed;
pub(crate) use quotes::read_change;
pub use quotes::{Named, NoteBrief, QuoteChange, QuotePager, QuoteRow};
pub use reference::{find_row, short};
pub use sort::{Column, Way};
pub use tags::TagRow;
pub use told::{Told, told};

#[cfg(test)]
mod tests;
