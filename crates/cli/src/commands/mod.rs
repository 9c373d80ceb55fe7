//! One file a subcommand; a new command is one file, one line in each list below.

mod add;
mod extract;
mod parse;

use crate::{context::Context, failure::Outcome};
use clap::Subcommand;

/// Every subcommand of `onrecord`.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Put pages into the library and propose their quotations
    Add(add::Args),
    /// Find the quotations in texts given as JSON Lines; stores nothing
    Extract(extract::Args),
    /// Read news pages and print their parts as JSON Lines; stores nothing
    Parse(parse::Args),
}

impl Command {
    /// Carry it out.
    pub fn run(self, context: &mut Context) -> Outcome {
        match self {
            Self::Add(args) => add::run(args, context),
            Self::Extract(args) => extract::run(&args, context),
            Self::Parse(args) => parse::run(&args, context),
        }
    }
}
