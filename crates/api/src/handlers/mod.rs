//! What the commands do: each a few lines over a verb of the library.

#![expect(
    clippy::needless_pass_by_value,
    reason = "every handler takes its request, as the table hands it over"
)]

pub(crate) mod articles;
pub(crate) mod briefing;
pub(crate) mod codebook;
pub(crate) mod feeds;
pub(crate) mod files;
mod given;
pub(crate) mod history;
pub(crate) mod keeping;
pub(crate) mod leave;
pub(crate) mod library;
pub(crate) mod notes;
pub(crate) mod pages;
pub(crate) mod people;
pub(crate) mod quotes;
pub(crate) mod rerun;
pub(crate) mod rows;
pub(crate) mod search;
pub(crate) mod show;
pub(crate) mod tables;
pub(crate) mod views;
