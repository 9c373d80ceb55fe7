//! The wire: one command table, requests and replies, events, TypeScript generated from it.
//!
//! The window knows nothing else of the core. Text arrives cut into runs, so the window has nothing
//! to count; a place it sends back is a stretch of one block in its own units (UTF-16).

mod bindings;
mod cut;
mod failure;
mod handlers;
mod host;
mod places;
mod table;
pub mod wire;

pub use bindings::typescript;
pub use host::{Desktop, Host, Sink};
pub use onrecord_library::{apart, default_root};
pub use table::{COMMANDS, Command};
pub use wire::{Event, Failure};
