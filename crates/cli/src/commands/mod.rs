//! One file a subcommand; a new command is one file, one line in each list below.

mod backup;
mod check;
mod extract;
mod parse;
mod purge;
mod restore;

use crate::{context::Context, failure::Outcome};
use clap::Subcommand;

/// Every subcommand of `onrecord`.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Find the quotations in texts given as JSON Lines; stores nothing
    Extract(extract::Args),
    /// Read news pages and print their parts as JSON Lines; stores nothing
    Parse(parse::Args),
    /// Make a verified backup of the library, here or on another disk; list those there are
    Backup(backup::Args),
    /// Put a backup in the library's place; what is there now is kept
    Restore(restore::Args),
    /// See whether everything in the library is whole, and say what to do where it is not
    Check(check::Args),
    /// Remove articles or a person's data for good, from everywhere in the library
    Purge(purge::Args),
}

impl Command {
    /// Carry it out.
    pub fn run(self, context: &mut Context) -> Outcome {
        match self {
            Self::Extract(args) => extract::run(&args, context),
            Self::Parse(args) => parse::run(&args, context),
            Self::Backup(args) => backup::run(&args, context),
            Self::Restore(args) => restore::run(&args, context),
            Self::Check(args) => check::run(&args, context),
            Self::Purge(args) => purge::run(&args, context),
        }
    }
}

/// `3 notes`, `1 note`.
fn counted(n: u64, what: &str) -> String {
    if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") }
}

/// A number of bytes: `3.2 MB`.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{} kB", bytes.div_ceil(1000)),
        1_000_000..1_000_000_000 => format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10),
        _ => format!("{}.{} GB", bytes / 1_000_000_000, bytes / 100_000_000 % 10),
    }
}
