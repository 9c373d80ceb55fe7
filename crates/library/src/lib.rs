//! The verbs of Onrecord: every use case, behind the one door for writes.

pub mod apart;
pub mod backup;
pub mod check;
pub mod citation;
mod clock;
pub mod contract;
mod door;
pub mod edits;
mod error;
pub mod export;
pub mod feeds;
pub mod fetch;
pub mod import;
pub mod lists;
pub mod ordered;
pub mod passage;
mod place;
mod posts;
mod progress;
pub mod purge;
pub mod query;
pub mod rerun;
pub mod sample;
pub mod watch;

pub use clock::{now, today};
pub use door::{Library, Slice};
pub use error::{Error, Result, reason};
pub use onrecord_storage::log::{Change, Entry, EntryKind, How};
pub use onrecord_storage::{Actor, Done, FORM, Patch, Reading, Target, Writing, captures, log, views};
pub use place::default_root;
pub use posts::post_of;
pub use progress::{Progress, Report, unseen};

pub use onrecord_extraction as extraction;
pub use onrecord_intake as intake;
pub use onrecord_model as model;
