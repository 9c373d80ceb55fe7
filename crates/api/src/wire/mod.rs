//! Everything that crosses the wire. Rows go by their short ids (`q12`, `a3`).

mod annotations;
mod briefing;
mod edits;
mod feeds;
mod host;
mod keeping;
mod leaving;
mod lists;
mod page;
mod people;
mod rows;
mod tables;
mod text;
mod words;

pub use annotations::*;
pub use briefing::*;
pub use edits::*;
pub use feeds::*;
pub use host::*;
pub use keeping::*;
pub use leaving::*;
pub use lists::*;
pub use page::*;
pub use people::*;
pub use rows::*;
pub use tables::*;
pub use text::*;
pub use words::*;
