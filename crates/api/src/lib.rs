//! The wire: one command table, requests and replies, TypeScript generated from it.
//!
//! The window knows nothing else of the core. Offsets never cross it: text arrives cut into runs,
//! so the window has nothing to count.

mod bindings;
mod page;
mod table;
mod wire;

pub use bindings::typescript;
pub use table::{COMMANDS, call};
pub use wire::{About, Block, Failure, Page, Quote, ReadPage, Run};
