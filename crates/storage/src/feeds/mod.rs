//! Feeds that somebody follows, and what is in them.

mod edit;
mod read;

pub use edit::{Answered, NewEntry, NewFeed, add, answered, change, put_entry, remove, set_state};
pub use read::{EntryRow, EntryState, FeedRow, article_at, entries, entry, list};
