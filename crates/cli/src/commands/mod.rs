//! One file a subcommand; a new command is one file, one line in each list below.

mod edit;
mod extract;
mod parse;

use crate::{context::Context, failure::Outcome};
use clap::Subcommand;

/// Every subcommand of `onrecord`.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Find the quotations in texts given as JSON Lines; stores nothing
    Extract(extract::Args),
    /// Read news pages and print their parts as JSON Lines; stores nothing
    Parse(parse::Args),
    /// Correct articles
    #[command(subcommand)]
    Articles(edit::articles::Edit),
    /// Review and correct quotations
    #[command(subcommand)]
    Quotes(edit::quotes::Edit),
    /// Keep the list of people
    #[command(subcommand)]
    People(edit::people::Edit),
    /// Keep the codebook and hang its tags
    #[command(subcommand)]
    Tags(edit::tags::Edit),
    /// Write notes
    #[command(subcommand)]
    Notes(edit::notes::Edit),
    /// Tie articles and quotations
    #[command(subcommand)]
    Links(edit::links::Edit),
    /// List collections, the projects inside the library, and change them
    Collections(edit::collections::Args),
    /// Mark stretches of an article's text
    #[command(subcommand)]
    Highlights(edit::highlights::Edit),
    /// Undo what was done last, also after a restart
    Undo,
    /// Do again what was undone last
    Redo,
    /// List what was done, newest first, and what undo takes next
    History(edit::history::History),
}

impl Command {
    /// Carry it out.
    pub fn run(self, context: &mut Context) -> Outcome {
        match self {
            Self::Extract(args) => extract::run(&args, context),
            Self::Parse(args) => parse::run(&args, context),
            Self::Articles(edit) => edit::articles::run(edit, context),
            Self::Quotes(edit) => edit::quotes::run(edit, context),
            Self::People(edit) => edit::people::run(edit, context),
            Self::Tags(edit) => edit::tags::run(edit, context),
            Self::Notes(edit) => edit::notes::run(edit, context),
            Self::Links(edit) => edit::links::run(edit, context),
            Self::Collections(args) => edit::collections::run(args, context),
            Self::Highlights(edit) => edit::highlights::run(edit, context),
            Self::Undo => edit::history::undo(context),
            Self::Redo => edit::history::redo(context),
            Self::History(args) => edit::history::history(&args, context),
        }
    }
}
