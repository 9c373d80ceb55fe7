//! The nouns of Onrecord: plain data, no I/O, no clock.
//!
//! Words mean here what they mean in the SQL, the JSON and the window (see `ARCHITECTURE.md`).
//! Offsets inside the program are UTF-8 bytes ([`Span`]); [`offsets`] turns them into Unicode
//! code points (files and JSON that leave) and UTF-16 units (the wire to the window).

pub mod address;
pub mod article;
pub mod bands;
pub mod dates;
pub mod fold;
pub mod language;
pub mod names;
pub mod offsets;
pub mod quote;
pub mod revision;
pub mod span;
pub mod zones;

pub use article::{
    ArticleDraft, Block, BlockKind, Dateline, Edition, LiveEntry, Medium, OtherReading, RelatedLink,
};
pub use dates::{PartialDate, PrintedTime};
pub use language::Lang;
pub use quote::{Act, FoundQuote, Kind, PersonKind};
pub use revision::{PlacedBlock, RevisionText};
pub use span::Span;
