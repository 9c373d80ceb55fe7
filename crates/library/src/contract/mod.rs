//! The contracts other programs rely on: what `onrecord extract` and `onrecord parse` print.
//!
//! Fields may be added, never changed. Offsets that leave are Unicode code points.

pub mod extract;
pub mod files;
pub mod parse;
mod quote;

pub use quote::QuoteOut;
